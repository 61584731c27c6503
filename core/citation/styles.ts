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

/** Languages that citations can be set in: BCP 47 tags that CSL has a locale for, with their names. */
export const citationLocales = [
  { id: 'en-GB', name: 'English (UK)' },
  { id: 'en-US', name: 'English (US)' },
  { id: 'ar', name: 'العربية' },
  { id: 'cs-CZ', name: 'Čeština' },
  { id: 'da-DK', name: 'Dansk' },
  { id: 'de-DE', name: 'Deutsch' },
  { id: 'de-CH', name: 'Deutsch (Schweiz)' },
  { id: 'et-EE', name: 'Eesti' },
  { id: 'el-GR', name: 'Ελληνικά' },
  { id: 'es-ES', name: 'Español' },
  { id: 'fr-FR', name: 'Français' },
  { id: 'it-IT', name: 'Italiano' },
  { id: 'lv-LV', name: 'Latviešu' },
  { id: 'lt-LT', name: 'Lietuvių' },
  { id: 'nl-NL', name: 'Nederlands' },
  { id: 'nb-NO', name: 'Norsk bokmål' },
  { id: 'pl-PL', name: 'Polski' },
  { id: 'pt-PT', name: 'Português' },
  { id: 'ro-RO', name: 'Română' },
  { id: 'fi-FI', name: 'Suomi' },
  { id: 'sv-SE', name: 'Svenska' },
  { id: 'tr-TR', name: 'Türkçe' },
  { id: 'uk-UA', name: 'Українська' },
  { id: 'ja-JP', name: '日本語' },
  { id: 'zh-CN', name: '中文' },
] as const

export type CitationLocale = (typeof citationLocales)[number]['id']
