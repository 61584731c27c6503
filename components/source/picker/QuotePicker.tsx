'use client'

import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Passage } from '../../../core/quote/passageTransfer.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { OfferedPassage } from '../SourcesPane.tsx'
import { keepFocus } from './keepFocus.ts'
import { PickedPassage } from './PickedPassage.tsx'
import { PickerActions } from './PickerActions.tsx'
import type { PickedLook } from './pickedLook.ts'
import styles from './QuotePicker.module.css'
import { SentenceList } from './SentenceList.tsx'
import { usePicking } from './usePicking.ts'
import { WhoseWords } from './WhoseWords.tsx'

interface QuotePickerProps {
  /** Puts the dialog where the caret is. */
  place: (dialog: HTMLElement) => void
  onTake: (passage: Passage, look: 'inline' | 'block') => void
  /** Cites a source without quoting it; `locator` as passages have it, empty for all of it. */
  onCite: (source: string, locator: string) => void
  /** Opens the article beside the brief with the words selected. */
  onRead: (passage: OfferedPassage) => void
  /** Nothing was taken: back to the caret. */
  onClose: () => void
}

/** Finds a sentence in the library, cuts it to size and hands it over, without leaving the text. */
export function QuotePicker({ place, onTake, onCite, onRead, onClose }: QuotePickerProps) {
  const dialog = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const picking = usePicking()
  const { options, active, within, passage, range } = picking
  const option = options[active]
  // Whoever presses Enter means what they typed, not the answer to what they typed before.
  const [wanted, setWanted] = useState<PickedLook | null>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    const put = () => place(element)
    put()
    window.addEventListener('scroll', put, { capture: true, passive: true })
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, { capture: true })
      window.removeEventListener('resize', put)
    }
  }, [place])
  useEffect(() => {
    input.current?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && dialog.current?.contains(event.target))) onClose()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [onClose])

  const take = (look: PickedLook) => {
    if (!option) return
    if (look === 'citation') onCite(option.source.id, passage?.locator ?? '')
    else if (passage) onTake(passage, look)
    else if (!option.sentence) {
      picking.look(option.source)
      input.current?.focus()
    }
  }
  // A source as a whole has no passage; a sentence has one once its text is here.
  const ready = picking.answered && (!option?.sentence || passage !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!wanted || !ready) return
    setWanted(null)
    take(wanted)
  }, [wanted, ready])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, altKey } = event
    const mod = event.metaKey || event.ctrlKey
    const inQuery = event.target === input.current
    if (key === 'Escape') onClose()
    else if (key === 'Enter' && !(event.target instanceof HTMLButtonElement))
      setWanted(altKey ? 'citation' : mod || shiftKey ? 'block' : 'inline')
    else if (inQuery && key === 'ArrowDown')
      picking.choose(Math.min(options.length - 1, active + 1))
    else if (inQuery && key === 'ArrowUp') picking.choose(Math.max(0, active - 1))
    else if (inQuery && shiftKey && !mod && range && (key === 'ArrowLeft' || key === 'ArrowRight'))
      picking.trim(altKey ? 'start' : 'end', key === 'ArrowRight' ? 1 : -1)
    else if (inQuery && within && key === 'Backspace' && !picking.query) picking.look(null)
    else if (key === 'Tab' && dialog.current && keepFocus(dialog.current, shiftKey)) undefined
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={dialog}
      role="dialog"
      aria-label="Quote from a source"
      className={styles.picker}
      data-floating
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        {within && (
          <span className={styles.within}>
            {within.title}
            <button type="button" aria-label="All sources" onClick={() => picking.look(null)}>
              <X size={12} aria-hidden />
            </button>
          </span>
        )}
        <input
          ref={input}
          role="combobox"
          aria-label={within ? `Find a sentence in “${within.title}”` : 'Find a sentence to quote'}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={option && `${id}-${active}`}
          aria-describedby={`${id}-keys`}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          placeholder={within ? 'Words of a sentence' : 'Words of a sentence, a name, a title'}
          value={picking.query}
          onChange={(event) => {
            setWanted(null)
            picking.ask(event.target.value)
          }}
        />
        <IconButton label="Close" keys="Esc" tabIndex={-1} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {picking.error && (
        <Notice tone="trouble" live>
          {picking.error}
        </Notice>
      )}
      <SentenceList id={id} picking={picking} onTake={() => setWanted('inline')} />
      {range && <PickedPassage picking={picking} />}
      {range && <WhoseWords picking={picking} />}
      <PickerActions
        sentence={range !== null}
        ready={ready && option !== undefined}
        onTake={take}
        onRead={() => passage && onRead(passage)}
        keysId={`${id}-keys`}
      />
    </div>
  )
}
