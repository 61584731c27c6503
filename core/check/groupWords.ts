import type { FindingGroup } from '../api/check.ts'

/** What a group of findings is called, with the sign of its verdict where it has one. */
export const groupWords: Readonly<Record<FindingGroup, { title: string; sign: string }>> = {
  differs: { title: 'Differs from source', sign: '✕' },
  orphan: { title: 'Not found in source', sign: '?' },
  review: { title: 'Needs review', sign: '!' },
  drifted: { title: 'Source has changed', sign: '↻' },
  uncited: { title: 'Words without a citation', sign: '…' },
  marks: { title: 'Quotation marks without a citation', sign: '“' },
  figures: { title: 'Figures that differ', sign: '≠' },
  secondary: { title: 'Primary source not held', sign: '↳' },
  edited: { title: 'Edited quotations', sign: '✎' },
  typography: { title: 'Typography differs', sign: '≈' },
  unquoted: { title: 'Cited, never quoted', sign: '○' },
  share: { title: 'Share of one outlet', sign: '◔' },
  age: { title: 'Age of the sources', sign: '⧗' },
}
