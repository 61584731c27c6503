import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../ui/isTyping.ts'
import { focusRow } from './focusRow.ts'
import { importQueue } from './importQueue.ts'
import { isNarrow } from './isNarrow.ts'
import type { ImportView } from './useImportView.ts'

interface KeyActions {
  onRemove: (ids: readonly number[]) => void
  onBulk: () => void
}

/**
 * `j` `k` and the arrows move through the rows, with Shift they mark; Enter opens, `x` and Space
 * mark, `s` stores the row, `a` the marked or all, `e` edits, Delete takes off the list, Escape goes
 * back.
 */
export function useImportKeys(view: ImportView, { onRemove, onBulk }: KeyActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const typing = isTyping(event) && !target.matches('input[type=checkbox], input[type=radio]')
    const inDialog = target.closest('dialog, [role=menu]') !== null
    if (inDialog || (typing && event.key !== 'Escape')) return
    const inRow = target.closest('[data-row]') !== null
    if (act(event, inRow)) event.preventDefault()
  })

  /** Returns whether the key was one of ours. */
  function act(event: KeyboardEvent, inRow: boolean): boolean {
    const { currentId: id, openId } = view
    const arrow = inRow || document.activeElement === document.body
    switch (event.key) {
      case 'j':
      case 'J':
        return move(1, event.shiftKey)
      case 'k':
      case 'K':
        return move(-1, event.shiftKey)
      case 'ArrowDown':
        return arrow && move(1, event.shiftKey)
      case 'ArrowUp':
        return arrow && move(-1, event.shiftKey)
      case 'Home':
        return inRow && move(Number.NEGATIVE_INFINITY, false)
      case 'End':
        return inRow && move(Number.POSITIVE_INFINITY, false)
      case 'x':
        return toggle()
      case ' ':
        return inRow && toggle()
      case 's':
        if (id !== null) importQueue.store([id])
        return id !== null
      case 'a':
        importQueue.storeAll()
        return true
      case 'e':
        return edit()
      case 'Delete':
        if (!inRow || id === null) return false
        onRemove([id])
        return true
      case 'Escape':
        return back(inRow)
      default:
        return openId === null && id !== null && event.key === 'Enter' && !inRow && enter(event, id)
    }
  }

  function move(by: number, mark: boolean): boolean {
    const { currentId } = view
    const first = currentId !== null && !document.activeElement?.closest('[data-row]')
    // The first key press only shows where one is.
    const to = first && view.openId === null && by !== 0 ? currentId : view.move(by)
    if (to === null) return false
    if (mark && currentId !== null) importQueue.mark([currentId, to], true)
    if (!first || view.openId === null || by === 0) focusRow(to)
    return true
  }

  function toggle(): boolean {
    const { currentId: id } = view
    if (id === null) return false
    importQueue.mark([id], !importQueue.entries.get(id)?.marked)
    return true
  }

  function edit(): boolean {
    const { currentId: id } = view
    if (importQueue.entries.count('marked') > 0) onBulk()
    else if (id !== null) {
      const focusField = () =>
        document.querySelector<HTMLElement>('[data-form] textarea, [data-form] input')?.focus()
      if (view.openId === id) focusField()
      else {
        view.open(id)
        requestAnimationFrame(focusField)
      }
    }
    return true
  }

  /** From a field to its row, from a row out of the entry, then no marks. */
  function back(inRow: boolean): boolean {
    const { openId } = view
    if (openId !== null) {
      if (inRow || isNarrow()) view.close()
      else focusRow(openId)
    } else {
      const { entries } = importQueue
      importQueue.mark(
        entries.order().filter((id) => entries.get(id)?.marked),
        false,
      )
    }
    return true
  }

  function enter(event: KeyboardEvent, id: number): boolean {
    if (event.target !== document.body) return false
    view.open(id)
    return true
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onKey(event)
    // Some browsers press a button on releasing Space, whatever became of the key press.
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.dataset.entry)
        event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('keyup', onKeyUp)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('keyup', onKeyUp)
    }
  }, [])
}
