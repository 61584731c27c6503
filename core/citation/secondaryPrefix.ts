import type { Cite } from './citationsIn.ts'

interface Words {
  /** Between the speaker and the source that quotes them. */
  readonly quoted: string
  /** Between an outlet and the source that passes its words on. */
  readonly passed: string
}

/** By language; English where there is none. */
const words: Readonly<Record<string, Words>> = {
  en: { quoted: 'quoted in', passed: 'as quoted in' },
  de: { quoted: 'zitiert nach', passed: 'zitiert nach' },
  fr: { quoted: 'cité dans', passed: 'cité dans' },
  es: { quoted: 'citado en', passed: 'citado en' },
  it: { quoted: 'citato in', passed: 'citato in' },
  nl: { quoted: 'geciteerd in', passed: 'geciteerd in' },
  pt: { quoted: 'citado em', passed: 'citado em' },
}

/** Styles that say it in English words of their own: APA 7, section 8.6; MLA 9, section 6.77. */
const ofStyles: Readonly<Record<string, Words>> = {
  apa: { quoted: 'as cited in', passed: 'as cited in' },
  mla: { quoted: 'qtd. in', passed: 'qtd. in' },
}

/**
 * What stands before a reference: the words of its author, then whose words the source passes on:
 * `Itani, quoted in `, `The New York Times, as quoted in `. Outlets are marked italic as CSL marks
 * text. A sentence that names the speaker suppresses them here.
 */
export function secondaryPrefix(cite: Cite, style: string, locale: string): string {
  const language = locale.split('-')[0] ?? 'en'
  const own = language === 'en' ? ofStyles[style] : undefined
  const { quoted, passed } = own ?? words[language] ?? words.en ?? { quoted: '', passed: '' }
  // MLA sets no comma before its abbreviation.
  const comma = style === 'mla' && own ? '' : ','
  let prefix = cite.prefix.trim() && `${cite.prefix.trim()} `
  if (cite.speaker && !cite.suppressAuthor) prefix += `${cite.speaker}${comma} `
  if (cite.speaker) prefix += `${quoted} `
  if (cite.via) prefix += `<i>${cite.via}</i>${comma} ${passed} `
  return prefix
}
