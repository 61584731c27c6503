import type { Article } from './article.ts'

/** The warning that names what a text does not state; none when it states all. */
export function missingFields({
  title,
  authors,
  publisher,
  published,
}: Pick<Article, 'title' | 'authors' | 'publisher' | 'published'>): string[] {
  const absent = [
    title ? null : 'title',
    authors.length > 0 ? null : 'author',
    publisher ? null : 'outlet',
    published ? null : 'date',
  ].filter((name) => name !== null)
  return absent.length > 0 ? [`The text does not state its ${absent.join(', ')}.`] : []
}
