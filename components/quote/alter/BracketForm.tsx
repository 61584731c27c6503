import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './AlterPanel.module.css'

interface BracketFormProps {
  /** The selected words; empty where nothing is selected. */
  instead: string
  onApply: (words: string) => void
  onCancel: () => void
}

/** The words that are to stand in brackets. Enter puts them there. */
export function BracketForm({ instead, onApply, onCancel }: BracketFormProps) {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const label = instead ? `In brackets for “${shorten(instead)}”` : 'Words in brackets'
  return (
    <form
      className={styles.bracket}
      onSubmit={(event) => {
        event.preventDefault()
        onApply(words)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <label>
        <span>{label}</span>
        <span className={styles.brackets}>
          <span aria-hidden>[</span>
          <input
            ref={input}
            autoComplete="off"
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <span aria-hidden>]</span>
        </span>
      </label>
      <Button type="submit" look="primary" size="small" disabled={!words.trim()}>
        Put in brackets
      </Button>
    </form>
  )
}

const shorten = (words: string): string =>
  words.length > 40 ? `${words.slice(0, 30).trimEnd()} …` : words.trim()
