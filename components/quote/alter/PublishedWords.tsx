import type { Revision } from '../../../core/api/sources.ts'
import { sentencesIn } from '../../../core/quote/sentences.ts'
import { wordDiff } from '../../../core/quote/wordDiff.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import styles from './AlterPanel.module.css'

interface PublishedWordsProps {
  content: string
  attributes: QuoteAttributes
  revision: Revision | null | undefined
}

/** The sentences as published, with the words marked that the quotation leaves out or replaces. */
export function PublishedWords({ content, attributes, revision }: PublishedWordsProps) {
  const { before, after } = surroundings(attributes, revision)
  let offset = 0
  return (
    <p className={styles.words}>
      <span className={styles.around}>{before}</span>
      {wordDiff(content, attributes.exact).map(({ kind, words }) => {
        if (kind === 'brief') return null
        const key = offset
        offset += words.length
        return kind === 'source' ? <del key={key}>{words}</del> : <span key={key}>{words}</span>
      })}
      <span className={styles.around}>{after}</span>
    </p>
  )
}

/** What stands around the passage within its first and last sentence. */
function surroundings(
  { start, end, exact, prefix, suffix }: QuoteAttributes,
  revision: Revision | null | undefined,
): { before: string; after: string } {
  if (!revision || revision.text.slice(start, end) !== exact)
    return { before: prefix, after: suffix }
  const sentences = sentencesIn(revision).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  )
  const from = Math.min(start, sentences.at(0)?.start ?? start)
  const to = Math.max(end, sentences.at(-1)?.end ?? end)
  return { before: revision.text.slice(from, start), after: revision.text.slice(end, to) }
}
