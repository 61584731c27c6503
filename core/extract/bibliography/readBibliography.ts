import type { Details } from '../../api/sources.ts'
import { type ItemType, NotAnArticle, type Original } from '../article.ts'

/** One entry of a bibliographic file. */
export interface BibliographyEntry {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string
  readonly url: string | null
  readonly type: ItemType
  readonly details: Details
  readonly abstract: string | null
  readonly warnings: readonly string[]
}

export interface ReadBibliography {
  readonly entries: readonly BibliographyEntry[]
  readonly failures: readonly { readonly entry: string; readonly reason: string }[]
}

/** Stands in until the readers of RIS, BibTeX and CSL-JSON are there: knows `TI` and `AU` of RIS. */
export async function readBibliography({ bytes }: Original): Promise<ReadBibliography> {
  const text = new TextDecoder().decode(bytes)
  if (!/^TY {2}- /m.test(text))
    throw new NotAnArticle('unsupported', 'This is not a RIS, BibTeX or CSL-JSON file.')
  const entries = text.split(/^ER {2}-.*$/m).flatMap((entry) => {
    const values = (tag: string) =>
      [...entry.matchAll(new RegExp(`^${tag}  - (.*)$`, 'gm'))].map(
        (found) => found[1]?.trim() ?? '',
      )
    const [title] = values('TI')
    const [DOI] = values('DO')
    if (!title) return []
    return {
      title,
      authors: values('AU'),
      outlet: null,
      published: values('PY')[0] ?? null,
      language: 'und',
      url: values('UR')[0] ?? null,
      type: 'report' as const,
      details: DOI ? { DOI } : {},
      abstract: null,
      warnings: [],
    }
  })
  return { entries, failures: [] }
}
