'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { formatDate } from '../../core/citation/formatDate.ts'
import { Button } from '../ui/Button.tsx'
import { RequestError } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import type { CheckActions } from './actions.ts'
import type { CheckStore } from './CheckStore.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { ShownUncited } from './showUncited.ts'
import styles from './UncitedMenu.module.css'
import { useReport } from './useReport.ts'

interface UncitedMenuProps {
  editor: Editor
  checks: CheckStore
  actions: CheckActions
  uncited: ShownUncited
  /** Puts an element under a position of the text. */
  place: (position: number, element: HTMLElement) => void
  onClose: () => void
}

/** What to do about words of a source that are not cited: right under them. */
export function UncitedMenu(props: UncitedMenuProps) {
  const { editor, checks, actions, uncited, place, onClose } = props
  const toast = useToast()
  const [chosen, setChosen] = useState(0)
  const [ignoring, setIgnoring] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  // Its source may still be on its way.
  useReport(checks)
  const match = uncited.in[chosen] ?? uncited.in[0]

  // Anew with the form, which makes it taller.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (box.current) place(uncited.end, box.current)
  }, [uncited.end, place, ignoring])
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-look=primary]')?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [onClose])

  if (!match) return null
  const { source, revision, start, end } = match
  const about = checks.lookup.source(source)
  const leave = () => {
    onClose()
    editor.commands.focus()
  }
  const run = (action: 'cite' | 'quote') => {
    onClose()
    const passage = { source, revision, start, end }
    const { start: from, end: to, words } = uncited
    actions[action]({ start: from, end: to, words, passage }).catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error
      toast(error.message, 'trouble')
    })
  }
  return (
    <div
      ref={box}
      role="dialog"
      aria-label="Words without a citation"
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    >
      <p className={styles.about}>
        These words stand in{' '}
        <button
          type="button"
          className={styles.title}
          onClick={() => {
            onClose()
            actions.open({ source, revision, start, end })
          }}
        >
          {about?.title ?? 'a source'}
        </button>
        {about && (
          <span className={styles.from}>
            {[about.outlet, about.published && formatDate(about.published)]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </p>
      {uncited.in.length > 1 && (
        <label className={styles.sources}>
          <span className="visually-hidden">Source</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {uncited.in.map((each, at) => (
              <option key={each.source} value={at}>
                {checks.lookup.source(each.source)?.title ?? `Source ${at + 1}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {ignoring ? (
        <ReasonForm
          label="Ignore these words"
          action="Ignore"
          onCancel={() => setIgnoring(false)}
          onDone={async (reason) => {
            await checks.rulings.put({ key: uncited.key, ruling: 'waived', reason })
            leave()
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button size="small" look="primary" onClick={() => run('cite')}>
            Cite
          </Button>
          <Button size="small" onClick={() => run('quote')}>
            Mark as quotation
          </Button>
          <Button size="small" look="quiet" onClick={() => setIgnoring(true)}>
            Ignore…
          </Button>
        </div>
      )}
    </div>
  )
}
