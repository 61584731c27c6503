'use client'

import { Archive, ArchiveRestore } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './SourcePanel.module.css'
import type { ChangeableSource } from './useSource.ts'

/** Takes the source out of the lists and brings it back. Nothing is ever deleted. */
export function ArchiveSection({ live }: { live: ChangeableSource }) {
  const { archivedAt, briefs } = live.source
  const toast = useToast()
  const archived = archivedAt !== null
  const change = async () => {
    try {
      await live.change({ archived: !archived })
      toast(archived ? 'The source is back in the library.' : 'The source is archived.')
    } catch (problem) {
      toast(problem instanceof Error ? problem.message : String(problem), 'trouble')
    }
  }
  return (
    <div className={styles.archive}>
      <Button size="small" onClick={() => void change()}>
        {archived ? <ArchiveRestore size={14} aria-hidden /> : <Archive size={14} aria-hidden />}
        {archived ? 'Bring back' : 'Archive'}
      </Button>
      <p>
        {archived
          ? 'It returns to the lists and the search.'
          : `It leaves the lists and the search. ${keeps(briefs)}`}
      </p>
    </div>
  )
}

function keeps(briefs: number): string {
  if (briefs === 0) return 'No brief quotes it.'
  return briefs === 1
    ? '1 brief quotes it and keeps its quotations.'
    : `${briefs} briefs quote it and keep their quotations.`
}
