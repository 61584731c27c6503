'use client'

import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { QuotedIn, Revision, SourceSummary } from '../../core/api/sources.ts'
import { describeOrigin } from '../../core/quote/describeOrigin.ts'
import { sentencesIn, type TextRange } from '../../core/quote/sentences.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { attributedBlocks } from '../../core/source/attributedBlocks.ts'
import { briefMarks } from '../../core/source/briefMarks.ts'
import { ArticleText } from './ArticleText.tsx'
import { bringIntoView } from './bringIntoView.ts'
import { blockAt, selectedRange, selectRange } from './offsets.ts'
import { QuoteBar } from './QuoteBar.tsx'
import styles from './Reader.module.css'
import { passageOf, usePassage } from './usePassage.ts'
import { usePassageSelection } from './usePassageSelection.ts'
import { useReaderKeys } from './useReaderKeys.ts'
import { useTransfer } from './useTransfer.ts'

export type QuoteLook = 'inline' | 'block'
export type TakePassage = (passage: Omit<QuoteAttributes, 'id'>, look: QuoteLook) => void

export interface ReaderHandle {
  /** Takes the focus, so that the reader's keys work. */
  focus(): void
}

interface ReaderProps {
  ref?: Ref<ReaderHandle>
  revision: Revision
  source: SourceSummary
  level: 'h1' | 'h2'
  /** Passages that are quoted already, in the brief beside which one reads or in any. */
  quoted: readonly TextRange[]
  /** Passages of this revision that briefs quote, to be named in the margin. */
  marked: readonly QuotedIn[]
  /** A passage to scroll to and highlight. */
  target: TextRange | null
  /** A passage to scroll to and select, ready to be quoted. */
  selected?: TextRange | null
  /** Takes the selection over into the brief beside which one reads. */
  onQuote?: TakePassage | null
  /** Takes it over into a brief that is still to be chosen. */
  onSend?: ((passage: TextRange) => void) | null
  onLeave?: (() => void) | undefined
  /** The reader is the whole page: its keys work wherever nothing else has the focus. */
  wholePage?: boolean
}

/**
 * An article to read and to quote from. Words are selected with the mouse, by touch or with the
 * keys; a selection snaps to whole characters of the revision's text.
 */
export function Reader({
  ref,
  revision,
  source,
  level,
  quoted,
  marked,
  target,
  selected = null,
  onQuote = null,
  onSend = null,
  onLeave,
  wholePage = false,
}: ReaderProps) {
  const { language } = source
  const root = useRef<HTMLDivElement>(null)
  const selection = usePassageSelection(root)
  const passage = usePassage(revision, selection)
  const transfer = useTransfer(passage, source)
  const sentences = useMemo(() => sentencesIn(revision, language), [revision, language])
  const marks = useMemo(() => briefMarks(revision.blocks, marked), [revision, marked])
  const outlets = useMemo(
    // A text that the browser has kept from before attributions were sent has none.
    () => attributedBlocks(revision, revision.attributions ?? []),
    [revision],
  )

  useImperativeHandle(
    ref,
    () => ({ focus: () => root.current?.focus({ preventScroll: true }) }),
    [],
  )

  // A new range, though it be the same passage, was asked for anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision has other blocks
  useEffect(() => {
    const range = selected ?? target
    if (!root.current || !range) return
    const mark =
      root.current.querySelector(`.${styles.target}`) ?? blockAt(root.current, range.start)
    if (mark) bringIntoView(mark, 'center')
    if (!selected) return
    root.current.focus({ preventScroll: true })
    selectRange(root.current, selected)
  }, [revision.hash, selected, target])

  const quote = (look: QuoteLook) => {
    const range = root.current && selectedRange(root.current, window.getSelection())
    const passage = passageOf(revision, range)
    if (!passage) return
    // The selection stays while one looks for the brief.
    if (onSend) return onSend(passage)
    if (!onQuote) return
    window.getSelection()?.removeAllRanges()
    onQuote(passage, look)
  }
  const onKeyDown = useReaderKeys({
    root,
    blocks: revision.blocks,
    sentences,
    quoted: [...quoted, ...marked],
    quote: onQuote || onSend ? quote : null,
    onLeave,
  })

  useEffect(() => {
    if (!wholePage) return
    const listen = (event: KeyboardEvent) => event.target === document.body && onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })

  return (
    <div className={styles.reader}>
      <div
        ref={root}
        className={styles.text}
        lang={language === 'und' ? undefined : language}
        dir="auto"
        role="document"
        aria-label="Text of the article"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys select sentences here, and it scrolls
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...transfer}
      >
        <ArticleText
          {...{ revision, source, level, quoted, elsewhere: marked, marks, outlets, target }}
        />
      </div>
      {(onQuote || onSend) && (
        <QuoteBar
          selected={selection !== null}
          origin={passage ? describeOrigin(passage, 'this article') : ''}
          sends={onSend !== null}
          onQuote={quote}
        />
      )}
    </div>
  )
}
