import { wordsOf } from './text/features.ts'

/** Words below which a text is hardly an article. */
const fewWords = 60

/** The warning that there is hardly any running text; none when there is enough. */
export function thinText(paragraphs: readonly string[]): string[] {
  const words = wordsOf(paragraphs.slice(0, 60).join(' ').slice(0, 2000)).length
  return words < fewWords ? ['Very little running text was found.'] : []
}
