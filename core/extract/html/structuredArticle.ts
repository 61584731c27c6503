import { folded } from '../text/features.ts'
import { isObject, type JsonObject, listOf, typesOf, wordsIn } from './jsonLd.ts'

/** What structured data says of the article; anything may be absent, and anything may be wrong. */
export interface StructuredArticle {
  readonly types: readonly string[]
  readonly headline: string | null
  /** A heading of the page has the headline, or there is none to compare: the rest is likelier true. */
  readonly confirmed: boolean
  /** Names of authors, with whether they are stated to be houses or persons. */
  readonly authors: readonly {
    readonly name: string
    readonly house: boolean
    readonly person: boolean
  }[]
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
}

const articleType = /(?:Article|Posting|Report|Review|Essay|Interview)$/
const pageType = /^(?:WebPage|ItemPage|AboutPage)$/
const house =
  /^(?:Organization|NewsMediaOrganization|Corporation|NGO|GovernmentOrganization|WebSite)$/

/** The object that describes this page's article: by its type, and by the headline that the page shows. */
export function structuredArticle(
  objects: readonly JsonObject[],
  headings: readonly string[],
): StructuredArticle | null {
  const named = new Set(headings.map(folded))
  const fits = (object: JsonObject) =>
    named.has(folded(wordsIn(object.headline) ?? wordsIn(object.name) ?? ''))
  const articles = objects.filter((object) =>
    typesOf(object).some((type) => articleType.test(type)),
  )
  const pages = objects.filter((object) => typesOf(object).some((type) => pageType.test(type)))
  const chosen = articles.find(fits) ?? articles[0] ?? pages.find(fits) ?? pages[0]
  if (!chosen) return null
  const byId = new Map(
    objects
      .filter((object) => typeof object['@id'] === 'string' && wordsIn(object.name))
      .map((object) => [object['@id'], object]),
  )
  const resolved = (value: unknown): unknown =>
    isObject(value) && !value.name ? (byId.get(value['@id']) ?? value) : value
  const headline = wordsIn(chosen.headline) ?? wordsIn(chosen.name)
  return {
    types: typesOf(chosen),
    headline,
    confirmed:
      !headline || headings.length === 0 || headings.some((text) => isAlike(text, headline)),
    authors: [...listOf(chosen.author), ...(chosen.author ? [] : listOf(chosen.creator))]
      .map(resolved)
      .flatMap((author) => {
        const name = wordsIn(author)
        const isHouse = isObject(author) && typesOf(author).some((type) => house.test(type))
        const isPerson = isObject(author) && typesOf(author).includes('Person')
        return name ? [{ name, house: isHouse, person: isPerson }] : []
      }),
    publisher:
      wordsIn(resolved(listOf(chosen.publisher)[0])) ??
      wordsIn(resolved(listOf(chosen.sourceOrganization)[0])),
    published: wordsIn(chosen.datePublished) ?? wordsIn(chosen.dateCreated),
    modified: wordsIn(chosen.dateModified),
    language: wordsIn(chosen.inLanguage),
    url: addressIn(chosen),
  }
}

/** Whether two headlines share a third of their words: editors shorten them for search engines. */
function isAlike(a: string, b: string): boolean {
  const wordsOf = (text: string) =>
    new Set(
      folded(text)
        .split(' ')
        .filter((word) => word.length > 3),
    )
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared * 3 >= Math.min(left.size, right.size)
}

function addressIn(object: JsonObject): string | null {
  const page = object.mainEntityOfPage
  const stated = [object.url, isObject(page) ? page['@id'] : page, object['@id']]
  return (
    (stated.find((value) => typeof value === 'string' && /^https?:/.test(value)) as
      | string
      | null) ?? null
  )
}
