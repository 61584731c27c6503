'use client'

import { Undo2 } from 'lucide-react'
import { describeChange } from '../../core/source/describeChange.ts'
import { undoChange } from '../../core/source/undoChange.ts'
import { Time } from '../ui/Time.tsx'
import { useToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'
import type { ChangeableSource } from './useSource.ts'

interface HistorySectionProps {
  live: ChangeableSource
  mayEdit: boolean
}

/** Who changed what about the record, the latest first; a change can be taken back. */
export function HistorySection({ live, mayEdit }: HistorySectionProps) {
  const { source, change } = live
  const toast = useToast()
  const { changes } = source
  if (changes.length === 0) return null
  const undo = async (fields: Record<string, unknown>) => {
    try {
      await change({ ...fields, basedOn: changes[0]?.id ?? null })
      toast('The change is taken back.')
    } catch (problem) {
      toast(problem instanceof Error ? problem.message : String(problem), 'trouble')
    }
  }
  return (
    <PanelSection title="History">
      <details className={styles.fold}>
        <summary>
          {changes.length === 1 ? '1 change' : `${changes.length} changes`}, the last{' '}
          <Time at={changes[0]?.at ?? ''} />
        </summary>
        <ol className={styles.changes} aria-label="Changes of the record">
          {changes.map((entry, index) => {
            const undone = mayEdit ? undoChange(entry, changes.slice(0, index)) : null
            return (
              <li key={entry.id}>
                <p className={styles.signed}>
                  <span>
                    {entry.by?.name ?? 'The server'}, <Time at={entry.at} />
                  </span>
                  {undone && (
                    <button
                      type="button"
                      className={styles.textButton}
                      onClick={() => void undo(undone)}
                    >
                      <Undo2 size={12} aria-hidden /> Undo
                      <span className="visually-hidden">
                        {' '}
                        the change of{' '}
                        {describeChange(entry)
                          .map(({ name }) => name)
                          .join(', ')}
                      </span>
                    </button>
                  )}
                </p>
                {describeChange(entry).map(({ name, before, after }) => (
                  <p key={name} className={styles.change}>
                    <b>{name}</b> <del>{before}</del> <span aria-hidden>→</span> <ins>{after}</ins>
                  </p>
                ))}
              </li>
            )
          })}
        </ol>
      </details>
    </PanelSection>
  )
}
