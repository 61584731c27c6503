import { ProblemError } from '../api/problem.ts'
import type { ConfirmedFields, SourceFields } from '../api/sources.ts'
import { sourceFields } from '../api/sources.ts'
import type { Article } from '../extract/article.ts'

/**
 * Puts what a person confirmed over what the extractor found: absent fields are the extractor's,
 * null and empty lists say that there is none.
 * @throws ProblemError 422 when the title is missing or a field is unusable
 */
export function confirmFields(article: Article, given: Partial<SourceFields>): SourceFields {
  const title = given.title ?? article.title
  if (!title) {
    const detail = 'Give the article a title.'
    throw new ProblemError(422, detail, [{ path: 'title', detail }])
  }
  const merged = sourceFields.safeParse({
    ...fieldsStated(article),
    ...given,
    title,
  })
  if (merged.success) return merged.data
  const errors = merged.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    detail: message,
  }))
  throw new ProblemError(422, errors.map(({ detail }) => detail).join(' '), errors)
}

/** The fields of a source as an extractor found them. */
export function fieldsStated(article: Article) {
  const { title, authors, publisher: outlet, published, language, url, type } = article
  return { title, authors, outlet, published, language, url, type, details: {} }
}

/** The bibliographic fields among what was confirmed. */
export function fieldsGiven(confirmed: ConfirmedFields): Partial<SourceFields> {
  const { included: _included, tags: _tags, revisionOf: _revisionOf, ...given } = confirmed
  return given
}
