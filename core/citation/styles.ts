/** A citation style that comes with Chancery. */
export interface BundledStyle {
  readonly id: string
  readonly title: string
  /** Whether it cites in numbered notes or in the text. */
  readonly kind: 'note' | 'in-text'
  /** What it calls the list of sources at the end. */
  readonly heading: string
  /** Name of its file in the repository of the Citation Style Language project. */
  readonly csl: string
}

export const bundledStyles = [
  {
    id: 'chicago-notes',
    title: 'Chicago, notes',
    kind: 'note',
    heading: 'Bibliography',
    csl: 'chicago-fullnote-bibliography',
  },
  {
    id: 'chicago-notes-ibid',
    title: 'Chicago, notes with ibid.',
    kind: 'note',
    heading: 'Bibliography',
    csl: 'chicago-fullnote-bibliography-with-ibid',
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago, author and date',
    kind: 'in-text',
    heading: 'References',
    csl: 'chicago-author-date',
  },
  { id: 'apa', title: 'APA, 7th edition', kind: 'in-text', heading: 'References', csl: 'apa' },
  {
    id: 'mla',
    title: 'MLA, 9th edition',
    kind: 'in-text',
    heading: 'Works Cited',
    csl: 'modern-language-association',
  },
  { id: 'oscola', title: 'OSCOLA', kind: 'note', heading: 'Bibliography', csl: 'oscola' },
  {
    id: 'harvard',
    title: 'Harvard (Cite Them Right)',
    kind: 'in-text',
    heading: 'Reference list',
    csl: 'harvard-cite-them-right',
  },
] as const satisfies readonly BundledStyle[]

export type BundledStyleId = (typeof bundledStyles)[number]['id']

/** The bundled style of this id, or null. */
export function bundledStyle(id: string): BundledStyle | null {
  return bundledStyles.find((style) => style.id === id) ?? null
}

/** What the id of a house style begins with; the id of its row follows. */
export const houseStylePrefix = 'house:'
