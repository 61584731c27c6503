import { type CheckInput, type Found, nothing } from './input.ts'
import { keyOfWords } from './keyOf.ts'
import { loneMarks } from './loneMarks.ts'
import { proseIn } from './prose.ts'
import { uncitedWords } from './uncited.ts'
import { wordsIn } from './words.ts'

/** Words of sources without a citation, and quotation marks without one, block by block. */
export function proseFindings({ document, repeats, source }: CheckInput): Found[] {
  return proseIn(document).flatMap((block, index): Found[] => {
    const uncited = uncitedWords(block, repeats(block.text) ?? []).map((stretch): Found => {
      const words = block.text.slice(stretch.from, stretch.to)
      const [first] = stretch.in
      const title = first && source(first.source)?.title
      const others = stretch.in.length - 1
      return {
        ...nothing,
        key: keyOfWords('uncited', words),
        group: 'uncited',
        message: `${wordsIn(words).length} words in a row stand in ${title ? `“${title}”` : 'a source'}${others > 0 ? ` and ${others} more` : ''}, which is not cited here.`,
        words,
        place: { block: index, from: stretch.from, to: stretch.to },
        passages: stretch.in.map(({ source, revision, start, end }) => ({
          source,
          revision,
          start,
          end,
        })),
        sources: stretch.in.map((match) => match.source),
      }
    })
    const marks = loneMarks(block).map(({ start, end }): Found => {
      const words = block.text.slice(start, end)
      return {
        ...nothing,
        key: keyOfWords('marks', words),
        group: 'marks',
        message: 'These words are in quotation marks, and nothing says where they are from.',
        words,
        place: { block: index, from: start, to: end },
      }
    })
    return [...uncited, ...marks]
  })
}
