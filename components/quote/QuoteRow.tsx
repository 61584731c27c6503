import { BookOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SourceSummary } from '../../core/api/sources.ts'
import { explainVerdict, verdictSigns } from '../../core/quote/verdictWords.ts'
import { wordDiff } from '../../core/quote/wordDiff.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './QuotesPane.module.css'
import type { ShownQuote } from './showQuotes.ts'

interface QuoteRowProps {
  quote: ShownQuote
  source: SourceSummary | null | undefined
  onJump: () => void
  onOpen: () => void
  /** More about it. */
  children?: ReactNode
}

/** One quotation: its words, where they come from, and how they stand to their source. */
export function QuoteRow({ quote, source, onJump, onOpen, children }: QuoteRowProps) {
  const { content, attributes, verdict, number } = quote
  const status = verdict?.status
  const from = [source?.title, source?.outlet, attributes.locator].filter(Boolean).join(', ')
  return (
    <li className={styles.row} data-verdict={status}>
      <span className={styles.number}>{number}</span>
      <div className={styles.main}>
        <button type="button" className={styles.words} onClick={onJump}>
          {status === 'differs' ? (
            <Difference content={content} exact={attributes.exact} />
          ) : (
            content
          )}
        </button>
        <p className={styles.from}>{from}</p>
        {verdict && status && (
          <p className={styles.verdict}>
            <strong>
              {verdictSigns[status].sign} {verdictSigns[status].word}
            </strong>{' '}
            {status !== 'exact' && explainVerdict(verdict)}
          </p>
        )}
        {children}
      </div>
      <IconButton label="Open the passage in its source" onClick={onOpen}>
        <BookOpen size={16} aria-hidden />
      </IconButton>
    </li>
  )
}

/** What only the brief says is underlined, what only the source says is struck through. */
function Difference({ content, exact }: { content: string; exact: string }) {
  let offset = 0
  return wordDiff(content, exact).map(({ kind, words }) => {
    const key = `${kind}/${offset}`
    offset += words.length
    if (kind === 'brief') return <ins key={key}>{words}</ins>
    return kind === 'source' ? <del key={key}>{words}</del> : <span key={key}>{words}</span>
  })
}
