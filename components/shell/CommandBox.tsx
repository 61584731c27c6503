'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './CommandBox.module.css'
import { type Command, filterCommands } from './command.ts'

interface CommandBoxProps {
  commands: readonly Command[]
  /** What else can be done with what is typed; it comes last. */
  fallback: (query: string) => Command
  onRun: (command: Command) => void
}

/** More are found by typing on. */
const mostShown = 50

/** A combobox as in the ARIA Authoring Practices: the focus stays in the field. */
export function CommandBox({ commands, fallback, onRun }: CommandBoxProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const words = query.trim()
  const shown = [
    ...filterCommands(commands, query).slice(0, mostShown),
    ...(words ? [fallback(words)] : []),
  ]
  const current = Math.min(at, shown.length - 1)

  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function onKeyDown(event: KeyboardEvent) {
    const move = (index: number) => {
      event.preventDefault()
      setAt((index + shown.length) % Math.max(1, shown.length))
    }
    if (event.key === 'ArrowDown') move(current + 1)
    else if (event.key === 'ArrowUp') move(current - 1)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const command = shown[current]
      if (command) onRun(command)
    }
  }

  return (
    <div className={styles.box}>
      <input
        ref={input}
        className={styles.input}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        placeholder="Go to a brief or a source, or do something"
        aria-label="Command"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands"
        className={styles.list}
      >
        {shown.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onPointerMove={() => setAt(index)}
            onClick={() => onRun(command)}
          >
            <span className={styles.label}>{command.label}</span>
            <span className={styles.kind}>{command.kind}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
