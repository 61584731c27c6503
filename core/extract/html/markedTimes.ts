import { canonicalize } from '../revision.ts'
import { readDates } from '../text/readDates.ts'
import { isElsewhere } from './isElsewhere.ts'

/** A `<time>` or another element with a machine-readable date. */
export interface MarkedTime {
  readonly value: string
  readonly published: boolean
  readonly updated: boolean
  /** It stands in a list of other articles, in comments or in the footer. */
  readonly elsewhere: boolean
}

const mostElements = 60

/** The one date in elements classed as the article's; lists of articles have several. */
function dateLine(document: Document): MarkedTime[] {
  const lines = [...document.querySelectorAll(dateMarks)]
    .slice(0, mostElements)
    .filter((line) => !isElsewhere(line) && !line.querySelector('time'))
  const days = lines.map((line) =>
    dayIn(canonicalize(line.textContent ?? '').slice(0, longestLine)),
  )
  const [value, ...others] = new Set(days.filter((day) => day !== null))
  return value && others.length === 0
    ? [{ value, published: true, updated: false, elsewhere: false }]
    : []
}

/** Longest line that is a date, in UTF-16 units. */
const longestLine = 120

/** "3/09/15", too, where it is marked as a date; its year where day and month cannot be told apart. */
function dayIn(text: string): string | null {
  const whole = text.replace(/(?<![\d/])(\d{1,2}\/\d{1,2})\/(\d\d)(?![\d/])/, '$1/20$2')
  return readDates(whole)[0]?.iso ?? null
}

const dateMarks =
  '.published,.pubdate,.pub-date,.publish-date,.published-date,.date-published,.post-date,.entry-date,.article-date,.posted-on,.article__date,.post__date'

export function markedTimes(document: Document): MarkedTime[] {
  const found = document.querySelectorAll(
    'time,[itemprop~="datePublished"],abbr.published,.dt-published',
  )
  const marked = [...found].slice(0, mostElements).flatMap((element): MarkedTime[] => {
    const value =
      element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      (element.getAttribute('title') || element.textContent)
    const name = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''} ${element.hasAttribute('pubdate') ? 'published' : ''} ${element.parentElement?.getAttribute('class') ?? ''} ${element.parentElement?.firstChild?.textContent?.slice(0, 40) ?? ''}`
    return value
      ? [
          {
            value: canonicalize(value),
            published: /publish|pubdate|created|posted/i.test(name),
            updated: /modif|updat|aktualisiert|mis à jour|actualizad|aggiornat/i.test(name),
            elsewhere: isElsewhere(element),
          },
        ]
      : []
  })
  return [...marked, ...dateLine(document)]
}
