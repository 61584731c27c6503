import { franc } from 'franc'

/** Below this many characters trigrams guess wildly. */
const enough = 60

/** Language of a running text as a BCP 47 primary subtag; `und` when it cannot be told. */
export function detectLanguage(text: string): string {
  const code = franc(text.slice(0, 20_000), { minLength: enough })
  if (code === 'und') return 'und'
  // Scots and Galician win over their neighbours on short texts only by a hair.
  if (code === 'sco') return 'en'
  return new Intl.Locale(code).language
}
