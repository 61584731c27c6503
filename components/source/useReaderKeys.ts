'use client'

import type { RefObject } from 'react'
import type { Block } from '../../core/extract/revision.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { bringIntoView } from './bringIntoView.ts'
import { blockAt, selectedRange, selectRange } from './offsets.ts'

interface ReaderKeys {
  root: RefObject<HTMLElement | null>
  blocks: readonly Block[]
  sentences: readonly TextRange[]
  /** Passages that briefs quote. */
  quoted: readonly TextRange[]
  /** Null where nothing can be quoted: the arrow keys then scroll as ever. */
  quote: ((look: 'inline' | 'block') => void) | null
  onLeave: (() => void) | undefined
}

/** React's or the browser's own. */
type Press = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'metaKey' | 'ctrlKey' | 'altKey' | 'preventDefault' | 'stopPropagation'
>

/**
 * The reader's keys: `j` and `k` go to the next and previous paragraph, the arrows select sentences,
 * with Shift they extend; `[` and `]` go to the previous and next quoted passage; Enter or `q` quotes
 * inline, Shift+Enter or Mod+Enter as a block, Esc leaves.
 */
export function useReaderKeys(keys: ReaderKeys) {
  const { root, blocks, sentences, quoted, quote, onLeave } = keys
  let selection: TextRange | null = null
  const select = (range: TextRange | undefined) => {
    if (!range || !root.current) return
    selectRange(root.current, range)
    const block = blockAt(root.current, range.start)
    if (block) bringIntoView(block, 'nearest')
  }
  const step = (direction: 1 | -1): TextRange | undefined => {
    const here = selection
    if (!here) return direction > 0 ? firstInView(root.current, sentences) : sentences.at(-1)
    return direction > 0
      ? sentences.find(({ start }) => start >= here.end)
      : sentences.findLast(({ end }) => end <= here.start)
  }
  const paragraph = (direction: 1 | -1): TextRange | undefined => {
    const here = selection?.start ?? (firstInView(root.current, sentences)?.start ?? 0) - 1
    const block =
      direction > 0
        ? blocks.find(({ start }) => start > here)
        : blocks.findLast(({ end }) => end <= here)
    return block && sentences.find(({ start }) => start >= block.start)
  }
  const passage = (direction: 1 | -1): TextRange | undefined => {
    const sorted = quoted.toSorted((a, b) => a.start - b.start || a.end - b.end)
    const here = selection?.start ?? firstInView(root.current, sentences)?.start ?? 0
    if (direction > 0) return sorted.find(({ start }) => start > here - (selection ? 0 : 1))
    return sorted.findLast(({ start }) => start < here)
  }
  const extend = (direction: 1 | -1): TextRange | undefined => {
    const next = step(direction)
    if (!next || !selection) return next
    return { start: Math.min(next.start, selection.start), end: Math.max(next.end, selection.end) }
  }

  return (event: Press) => {
    const { key, shiftKey } = event
    // The browser tells of a selection later than of the next key.
    selection = root.current && selectedRange(root.current, window.getSelection())
    const mod = event.metaKey || event.ctrlKey
    const run = (action: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      action()
    }
    if (key === 'Escape' && onLeave) return run(onLeave)
    if (key === 'Enter' && quote && selection)
      return run(() => quote(shiftKey || mod ? 'block' : 'inline'))
    if (mod || event.altKey) return
    if (key === 'q' && quote && selection) return run(() => quote('inline'))
    if (key === '[' || key === ']') return run(() => select(passage(key === ']' ? 1 : -1)))
    if (key === 'j' || key === 'k') return run(() => select(paragraph(key === 'j' ? 1 : -1)))
    if (!quote || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
    const direction = key === 'ArrowDown' ? 1 : -1
    run(() => select(shiftKey ? extend(direction) : step(direction)))
  }
}

/** Pixels of a page that the bar over it covers; `--bar` of the tokens. */
const barHeight = 48

/** The first sentence of the first block that is not scrolled away. */
function firstInView(
  root: HTMLElement | null,
  sentences: readonly TextRange[],
): TextRange | undefined {
  const scroller = root?.closest<HTMLElement>('[data-scroller]')
  const top = scroller?.getBoundingClientRect().top ?? barHeight
  const block = [...(root?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].find(
    (element) => element.getBoundingClientRect().top >= top - 1,
  )
  const from = Number(block?.dataset.start ?? 0)
  return sentences.find(({ start }) => start >= from)
}
