import type { DetailKey } from '../api/sources.ts'
import type { ItemType } from '../extract/article.ts'

const press: readonly DetailKey[] = ['section', 'page', 'edition']

/**
 * The details that a citation of each type usually gives, in the order of its form.
 * @see https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables
 */
const usual: Readonly<Record<ItemType, readonly DetailKey[]>> = {
  'article-newspaper': press,
  'article-magazine': ['volume', 'issue', 'page'],
  'article-journal': ['volume', 'issue', 'page', 'DOI', 'ISSN'],
  webpage: ['accessed'],
  'post-weblog': ['accessed'],
  report: ['number', 'genre', 'collection-title', 'publisher-place', 'DOI'],
  book: ['edition', 'volume', 'publisher-place', 'ISBN'],
  chapter: ['publisher', 'publisher-place', 'page', 'ISBN'],
  speech: ['event-title', 'publisher-place', 'genre'],
  interview: ['genre'],
  broadcast: ['genre', 'number'],
  legislation: ['container-title', 'number', 'section'],
  personal_communication: ['genre'],
  document: ['genre', 'number'],
}

/** Details that a form shows for a type at once: the usual ones, and those that are filled in. */
export function detailsOfType(type: ItemType, filled: readonly DetailKey[]): DetailKey[] {
  return [...new Set([...usual[type], ...filled])]
}
