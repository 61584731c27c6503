'use client'

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { changeBetween, mapOffset } from '../../../core/quote/alter/textChange.ts'
import type { TextRange } from '../../../core/quote/sentences.ts'

interface WordsOptions {
  content: string
  /** Selected words are to be left out. */
  onDelete: () => void
  onBracket: () => void
  /** Something was typed that would change the words. */
  onRefused: () => void
}

/**
 * A text field that selects and never writes: it has the caret, the keys and the mouse of every text
 * field, and hands on what would change it. Its selection stays with its words when a colleague
 * alters them.
 */
export function useWords(
  field: RefObject<HTMLTextAreaElement | null>,
  { content, onDelete, onBracket, onRefused }: WordsOptions,
) {
  const selection = useRef<TextRange>({ start: 0, end: 0 })
  const shown = useRef(content)

  const onBeforeInput = useEffectEvent((event: InputEvent) => {
    event.preventDefault()
    if (event.inputType.startsWith('delete')) onDelete()
    else if (event.data === '[') onBracket()
    else if (!event.inputType.startsWith('history')) onRefused()
  })
  const read = () => {
    const element = field.current
    // The field still holds what stood there before while new words are on their way into it.
    if (element?.value === shown.current)
      selection.current = { start: element.selectionStart, end: element.selectionEnd }
    return selection.current
  }
  const onSelect = useEffectEvent(read)
  useEffect(() => {
    const element = field.current
    if (!element) return
    const before = (event: InputEvent) => onBeforeInput(event)
    const select = () => onSelect()
    element.addEventListener('beforeinput', before)
    document.addEventListener('selectionchange', select)
    return () => {
      element.removeEventListener('beforeinput', before)
      document.removeEventListener('selectionchange', select)
    }
  }, [field])

  useLayoutEffect(() => {
    const change = changeBetween(shown.current, content)
    shown.current = content
    if (!change) return
    const moved = (offset: number) => mapOffset(offset, [change])
    const { start, end } = selection.current
    selection.current = { start: moved(start), end: moved(end) }
    field.current?.setSelectionRange(selection.current.start, selection.current.end)
  }, [field, content])

  return {
    /** What is selected, in UTF-16 units; the browser tells of it later than of the next key. */
    selected: read,
    select(range: TextRange) {
      selection.current = range
      field.current?.setSelectionRange(range.start, range.end)
    },
  }
}
