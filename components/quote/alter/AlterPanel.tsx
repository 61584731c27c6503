'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { BookOpen, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Alter, alterQuote } from '../../../core/quote/alter/alterQuote.ts'
import { wholeUnits, withoutEdges } from '../../../core/quote/alter/units.ts'
import { emphasisIn } from '../../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { OriginFields } from '../../ui/OriginFields.tsx'
import { useOfferCommands } from '../../ui/pageCommands.ts'
import { shownQuotes } from '../showQuotes.ts'
import type { VerdictStore } from '../VerdictStore.ts'
import styles from './AlterPanel.module.css'
import { AlterToolbar } from './AlterToolbar.tsx'
import { type AlterCommand, commandOf, paletteCommands } from './alterCommands.ts'
import { applyAlteration, removeEmphasis, setOrigin, toggleEmphasis } from './applyAlteration.ts'
import { BracketForm } from './BracketForm.tsx'
import { PublishedWords } from './PublishedWords.tsx'
import { useWords } from './useWords.ts'
import { VerdictLine } from './VerdictLine.tsx'

interface AlterPanelProps {
  editor: Editor
  verdicts: VerdictStore
  /** Id of the quotation. */
  id: string
  /** Puts the panel under a position of the text. */
  place: (position: number, panel: HTMLElement) => void
  onOpenQuote: (attributes: QuoteAttributes) => void
  /** Back to the text, where the quotation stands selected. */
  onClose: () => void
}

const typed =
  'Quoted words stay as published. Press [ for words in brackets, or select words and press Delete to leave them out.'

/** A quotation beside what was published, and all that may be done to its words. */
export function AlterPanel(props: AlterPanelProps) {
  const { editor, verdicts, id, place, onOpenQuote, onClose } = props
  const quote = useEditorState({
    editor,
    selector: ({ editor }) =>
      shownQuotes(editor.state).find(({ attributes }) => attributes.id === id) ?? null,
  })
  const panel = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [hint, setHint] = useState('')
  const [bracketing, setBracketing] = useState(false)
  const content = quote?.content ?? ''
  const { selected, select } = useWords(field, {
    content,
    onDelete: () => run('omit'),
    onBracket: () => setBracketing(true),
    onRefused: () => setHint(typed),
  })

  const gone = quote === null
  const end = quote && quote.position + quote.node.nodeSize
  // biome-ignore lint/correctness/useExhaustiveDependencies: with its words its height changes
  useLayoutEffect(() => {
    const element = panel.current
    if (!element || end === null) return
    const put = () => place(end, element)
    put()
    window.addEventListener('scroll', put, { capture: true, passive: true })
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, { capture: true })
      window.removeEventListener('resize', put)
    }
  }, [place, end, bracketing, hint])
  useEffect(() => {
    if (gone) return onClose()
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && panel.current?.contains(event.target))) onClose()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [gone, onClose])
  useEffect(() => field.current?.focus(), [])
  const latestRun = useRef(run)
  useEffect(() => {
    latestRun.current = run
  })
  useOfferCommands(useMemo(() => paletteCommands((kind) => latestRun.current(kind)), []))

  if (!quote) return null
  const { position, attributes, verdict, node } = quote

  function alter(alter: Alter): boolean {
    const result = alterQuote(content, selected(), alter, attributes.exact)
    if ('refused' in result) {
      setHint(result.refused)
      return false
    }
    setHint('')
    applyAlteration(editor, position, result.changes)
    return true
  }

  function run(kind: AlterCommand['kind']) {
    if (!quote) return
    if (kind === 'bracket') return setBracketing(true)
    field.current?.focus()
    if (kind === 'emphasis') {
      const whole = wholeUnits(content, selected())
      if (!whole) return setHint('Select the words to emphasise.')
      const { start, end } = withoutEdges(content, whole)
      setHint('')
      return toggleEmphasis(editor, position, start, end)
    }
    if (kind === 'omit' && selected().start === selected().end)
      return setHint('Select words with Shift and the arrow keys first.')
    if (kind === 'restore' && removeEmphasis(editor, position) && content === attributes.exact)
      return setHint('')
    alter({ kind })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.metaKey || event.ctrlKey
    const command = commandOf(event)
    if (event.key === 'Escape') onClose()
    else if (command) run(command)
    else if (mod && !event.altKey && event.code === 'KeyZ')
      event.shiftKey ? editor.commands.redo() : editor.commands.undo()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const back = () => {
    setBracketing(false)
    const range = selected()
    field.current?.focus()
    select(range)
  }

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label="Alter the quotation"
      className={styles.panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <VerdictLine verdict={verdict} emphasis={emphasisIn(node).length > 0} />
        <IconButton label="Done" keys="Esc" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <h3>As published</h3>
          <PublishedWords
            content={content}
            attributes={attributes}
            revision={verdicts.revision(attributes.source, attributes.revision)}
          />
        </div>
        <div className={styles.column}>
          <label htmlFor={`${id}-words`}>In the brief</label>
          <textarea
            ref={field}
            id={`${id}-words`}
            className={`${styles.words} ${styles.field}`}
            value={content}
            rows={3}
            spellCheck={false}
            aria-describedby={`${id}-keys`}
            onChange={() => {}}
          />
        </div>
      </div>
      {bracketing ? (
        <BracketForm
          instead={content.slice(selected().start, selected().end)}
          onApply={(words) => {
            if (alter({ kind: 'bracket', words })) back()
          }}
          onCancel={back}
        />
      ) : (
        <AlterToolbar onRun={run} />
      )}
      <p className={styles.hint} role="status">
        {hint}
      </p>
      <p id={`${id}-keys`} className="visually-hidden">
        Select words with Shift and the arrow keys. Delete leaves them out, an opening bracket puts
        others in their place, Alt and C changes the case, Alt and S says sic, Control or Command
        and I emphasises, Alt and T keeps them alone, Alt and R undoes all. Escape goes back to the
        text.
      </p>
      <footer className={styles.foot}>
        <OriginFields
          speaker={attributes.speaker}
          via={attributes.via}
          onChange={(origin) => setOrigin(editor, position, origin)}
        />
        <Button look="quiet" size="small" onClick={() => onOpenQuote(attributes)}>
          <BookOpen size={14} aria-hidden /> Open the source
        </Button>
      </footer>
    </div>
  )
}
