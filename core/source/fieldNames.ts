import type { DetailKey } from '../api/sources.ts'
import type { ItemType } from '../extract/article.ts'

/** What a person calls a CSL item type. */
export const itemTypeNames: Readonly<Record<ItemType, string>> = {
  'article-newspaper': 'Newspaper article',
  webpage: 'Web page',
  report: 'Report',
  'post-weblog': 'Blog post',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  book: 'Book',
  chapter: 'Chapter',
  speech: 'Speech',
  interview: 'Interview',
  broadcast: 'Broadcast',
  legislation: 'Legislation',
  personal_communication: 'Letter or mail',
  document: 'Document',
}

export const detailNames: Readonly<Record<DetailKey, string>> = {
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  edition: 'Edition',
  section: 'Section',
  genre: 'Genre',
  'collection-title': 'Series',
  'container-title': 'Published in',
  'event-title': 'Event',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  accessed: 'Accessed',
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  authors: 'Authors',
  outlet: 'Outlet',
  published: 'Date',
  language: 'Language',
  url: 'Address',
  type: 'Type',
  tags: 'Tags',
  archived: 'Archived',
  revision: 'Text',
  ...detailNames,
}

/** What a person calls a field of a record; `details.DOI` is DOI. */
export function fieldName(field: string): string {
  const name = field.replace(/^details\./, '')
  return fieldNames[name] ?? name
}
