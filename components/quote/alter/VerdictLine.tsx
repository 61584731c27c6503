import { explainVerdict, verdictSigns } from '../../../core/quote/verdictWords.ts'
import type { QuoteVerdict } from '../../../core/quote/verifyQuote.ts'
import styles from './AlterPanel.module.css'

interface VerdictLineProps {
  /** Null while it is not known. */
  verdict: QuoteVerdict | null
  emphasis: boolean
}

/** How the quotation stands to its source; a screen reader hears each change of it. */
export function VerdictLine({ verdict, emphasis }: VerdictLineProps) {
  return (
    <p className={styles.verdict} role="status" data-verdict={verdict?.status}>
      {verdict ? (
        <>
          <strong>
            {verdictSigns[verdict.status].sign} {verdictSigns[verdict.status].word}
          </strong>{' '}
          {explainVerdict(verdict)}
          {emphasis && ' Emphasis added.'}
        </>
      ) : (
        'Fetching the source…'
      )}
    </p>
  )
}
