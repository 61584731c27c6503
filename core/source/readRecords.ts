import { type SourceFields, sourceFields } from '../api/sources.ts'
import type { Original } from '../extract/article.ts'
import { orProblem } from './orProblem.ts'

/** What a bibliographic file lists, in the fields of a source. */
export interface Records {
  readonly entries: readonly {
    readonly fields: SourceFields
    readonly warnings: readonly string[]
  }[]
  /** `entry` is what a person knows it by. */
  readonly failures: readonly { readonly entry: string; readonly reason: string }[]
}

/**
 * Reads a RIS, BibTeX or CSL-JSON file.
 * @throws ProblemError 413, 415 or 422 when it is none
 */
export async function readRecords(original: Original): Promise<Records> {
  const {
    entries,
    failures,
    warnings: ofAll,
  } = await orProblem(async () => {
    const { readBibliography } = await import('../extract/bibliography/readBibliography.ts')
    return readBibliography(original)
  })
  const read: { fields: SourceFields; warnings: readonly string[] }[] = []
  const failed = [...failures]
  for (const { item: _item, abstract: _abstract, warnings, ...entry } of entries) {
    const fields = sourceFields.safeParse(entry)
    if (fields.success) read.push({ fields: fields.data, warnings: [...ofAll, ...warnings] })
    else
      failed.push({
        entry: (entry.title ?? entry.authors.join(', ')).slice(0, 100) || 'An entry',
        reason: fields.error.issues.map(({ message }) => message).join(' '),
      })
  }
  return { entries: read, failures: failed }
}
