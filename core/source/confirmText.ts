import { ProblemError } from '../api/problem.ts'
import type { Article } from '../extract/article.ts'
import { composeRevision, type RevisionText } from '../extract/revision.ts'

/**
 * The text of the paragraphs that a person chose, by their index; of those that the extractor chose
 * if `included` is absent.
 * @throws ProblemError 422 when none is left or there are not as many
 */
export function confirmText(
  { blocks }: Pick<Article, 'blocks'>,
  included: readonly number[] | undefined,
): RevisionText {
  const wanted = included && new Set(included)
  if (included?.some((index) => index >= blocks.length))
    throw wrongSelection(`The text has ${blocks.length} paragraphs; \`included\` names others.`)
  const selected = wanted
    ? blocks.map((block, index) => ({ ...block, included: wanted.has(index) }))
    : blocks
  if (!selected.some((block) => block.included && block.kind !== 'title'))
    throw wrongSelection('Include at least one paragraph.')
  return composeRevision(selected)
}

function wrongSelection(detail: string): ProblemError {
  return new ProblemError(422, detail, [{ path: 'included', detail }])
}
