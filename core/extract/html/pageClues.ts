import { canonicalize } from '../revision.ts'
import { isElsewhere } from './isElsewhere.ts'
import { readJsonLd, typesOf, wordsIn } from './jsonLd.ts'
import { type MarkedTime, markedTimes } from './markedTimes.ts'
import { type MetaTags, metaOf, readMetaTags } from './metaTags.ts'
import { pageAddress } from './pageAddress.ts'
import { type StructuredArticle, structuredArticle } from './structuredArticle.ts'

/** What a page states about itself outside its running text. */
export interface PageClues {
  readonly headings: readonly { readonly text: string; readonly level: number }[]
  readonly window: string | null
  readonly meta: MetaTags
  readonly structured: StructuredArticle | null
  /** Name of the site by its structured data. */
  readonly site: string | null
  /** Name of the site by a heading that leads to the front page. */
  readonly logo: string | null
  /** Names in elements marked as the author's: microdata, hAtom, rel=author. */
  readonly marked: readonly string[]
  readonly times: readonly MarkedTime[]
  readonly url: string | null
  readonly language: string | null
}

const mostElements = 60

export function pageClues(
  document: Document,
  jsonLd: readonly string[],
  saved: string | null,
  fetched: string | undefined,
): PageClues {
  const headings = ['h1', 'h2'].flatMap((tag, index) =>
    [...document.querySelectorAll(tag)]
      .slice(0, mostElements)
      .filter((element) => !isElsewhere(element) && !isLogo(element))
      .map((element) => ({
        text: canonicalize(element.textContent ?? '').replace(/\s*¶$/u, ''),
        level: index + 1,
      }))
      .filter(({ text }) => text !== '' && text.length <= 400),
  )
  const objects = readJsonLd(jsonLd)
  const meta = readMetaTags(document)
  const structured = structuredArticle(
    objects,
    headings.map(({ text }) => text),
  )
  const site = objects.find((object) => typesOf(object).includes('WebSite'))
  const window = canonicalize(document.querySelector('title')?.textContent ?? '')
  return {
    headings,
    window: window || null,
    meta,
    structured,
    site: site ? wordsIn(site.name) : null,
    logo: logoOf(document),
    marked: markedAuthors(document),
    times: markedTimes(document),
    url: pageAddress(document, meta, { saved, structured: structured?.url ?? null, fetched }),
    language:
      document.documentElement?.getAttribute('lang') ||
      metaOf(meta, 'content-language', 'og:locale', 'dc.language', 'language'),
  }
}

const authorMarks =
  '[itemprop~="author"],[rel~="author"],.byline .author,.byline a,.author-name,.author .fn,.vcard .fn,.byline__name,.article-author,.post-author,.entry-author'

/** A heading that only leads to the front page is the site's masthead. */
function isLogo(heading: Element): boolean {
  const link = heading.querySelector('a')
  if (!link || canonicalize(link.textContent ?? '') !== canonicalize(heading.textContent ?? ''))
    return false
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(link.getAttribute('href') ?? 'none')
}

function logoOf(document: Document): string | null {
  const heading = [...document.querySelectorAll('h1,h2')].slice(0, mostElements).find(isLogo)
  const text = canonicalize(heading?.textContent ?? '')
  return text !== '' && text.length <= 60 ? text : null
}

function markedAuthors(document: Document): string[] {
  const names: string[] = []
  const home = document.querySelector('article h1')?.closest('article') ?? null
  for (const element of [...document.querySelectorAll(authorMarks)].slice(0, mostElements)) {
    if (isElsewhere(element) || (home && isInOther(element, home))) continue
    const named = element.querySelector('[itemprop~="name"]') ?? element
    const text = canonicalize(named.getAttribute('content') ?? named.textContent ?? '')
    if (text !== '' && text.length <= 120 && !names.includes(text)) names.push(text)
  }
  return names
}

function isInOther(element: Element, home: Element): boolean {
  const article = element.closest('article')
  return article !== null && article !== home && !home.contains(article)
}
