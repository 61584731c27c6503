import { Quote, TextQuote } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './Reader.module.css'

interface QuoteBarProps {
  /** Characters that are selected; null when nothing is. */
  words: number | null
  onQuote: (look: 'inline' | 'block') => void
}

/** Floats at the foot of the article while words are selected; says what to do while none are. */
export function QuoteBar({ words, onQuote }: QuoteBarProps) {
  if (words === null)
    return (
      <p className={styles.help}>
        Select words to quote them
        <span>
          , or press <kbd>↓</kbd> for a sentence and <kbd>⇧↓</kbd> for more
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
        <Quote size={14} aria-hidden /> Quote inline <kbd>⏎</kbd>
      </Button>
      <Button size="small" onClick={() => onQuote('block')}>
        <TextQuote size={14} aria-hidden /> As block <kbd>⇧⏎</kbd>
      </Button>
    </div>
  )
}
