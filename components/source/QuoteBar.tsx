import { Quote, Send, TextQuote } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './Reader.module.css'

interface QuoteBarProps {
  selected: boolean
  /** Whose words they are, as the article says: `Itani, quoted in this article`. */
  origin: string
  /** The brief is still to be chosen. */
  sends: boolean
  onQuote: (look: 'inline' | 'block') => void
}

/** Floats at the foot of the article while words are selected; says what to do while none are. */
export function QuoteBar({ selected, origin, sends, onQuote }: QuoteBarProps) {
  if (!selected)
    return (
      <p className={styles.help}>
        Select words to quote them
        <span>
          , or press <kbd>↓</kbd> for a sentence, <kbd>⇧↓</kbd> for more and <kbd>Q</kbd>
        </span>
        .
      </p>
    )
  // The press must not take the selection away before the click comes.
  const hold = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="Quote the selection"
      onPointerDown={hold}
      onMouseDown={hold}
    >
      <Button look="primary" size="small" onClick={() => onQuote('inline')}>
        {sends ? <Send size={14} aria-hidden /> : <Quote size={14} aria-hidden />}
        {sends ? 'Quote in a brief…' : 'Quote inline'} <kbd>{sends ? 'Q' : '⏎'}</kbd>
      </Button>
      {!sends && (
        <Button size="small" onClick={() => onQuote('block')}>
          <TextQuote size={14} aria-hidden /> As block <kbd>⇧⏎</kbd>
        </Button>
      )}
      {origin !== 'this article' && <p className={styles.origin}>{origin}</p>}
    </div>
  )
}
