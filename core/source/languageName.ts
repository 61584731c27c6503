/** Languages that a person may choose from; an article may be in any other. */
export const commonLanguages =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl ps pt ro ru sk sl so sq sr sv sw ta th tr uk ur uz vi zh'.split(
    ' ',
  )

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** `en` → English; `und` → Not known. */
export function languageName(code: string): string {
  if (code === 'und') return 'Not known'
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
