import { ProblemError } from '../api/problem.ts'
import type { ConfirmedFields, SourceFields } from '../api/sources.ts'
import { sourceFields } from '../api/sources.ts'
import type { Article } from '../extract/article.ts'
import type { RevisionText } from '../extract/revision.ts'
import { composeRevision } from '../extract/revision.ts'

/** An article as it will be stored. */
export interface ConfirmedArticle {
  readonly fields: SourceFields
  readonly tags: readonly string[]
  readonly revision: RevisionText
}

/**
 * Puts what a person confirmed over what the extractor found: absent fields are the extractor's,
 * null and empty lists say that there is none.
 * @throws ProblemError 422 when the title or every paragraph is missing, or a field is unusable
 */
export function confirmArticle(article: Article, confirmed: ConfirmedFields): ConfirmedArticle {
  const { included, tags = [], revisionOf: _, ...given } = confirmed
  const title = given.title ?? article.title
  if (!title) {
    const detail = 'Give the article a title.'
    throw new ProblemError(422, detail, [{ path: 'title', detail }])
  }
  const merged = sourceFields.safeParse({
    authors: article.authors,
    outlet: article.publisher,
    published: article.published,
    language: article.language,
    url: article.url,
    type: article.type,
    details: {},
    ...given,
    title,
  })
  if (!merged.success) {
    const errors = merged.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      detail: message,
    }))
    throw new ProblemError(422, errors.map(({ detail }) => detail).join(' '), errors)
  }
  return { fields: merged.data, tags, revision: composeRevision(select(article, included)) }
}

function select({ blocks }: Article, included: readonly number[] | undefined) {
  const wanted = included && new Set(included)
  if (included?.some((index) => index >= blocks.length))
    throw wrongSelection(`The text has ${blocks.length} paragraphs; \`included\` names others.`)
  const selected = wanted
    ? blocks.map((block, index) => ({ ...block, included: wanted.has(index) }))
    : blocks
  if (!selected.some((block) => block.included && block.kind !== 'title'))
    throw wrongSelection('Include at least one paragraph.')
  return selected
}

function wrongSelection(detail: string): ProblemError {
  return new ProblemError(422, detail, [{ path: 'included', detail }])
}
