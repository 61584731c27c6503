'use client'

import { useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { BriefRow } from './BriefRow.tsx'
import styles from './BriefTable.module.css'
import { RenameDialog } from './RenameDialog.tsx'
import { useArchive } from './useArchive.tsx'
import { useRowKeys } from './useRowKeys.ts'

interface BriefTableProps {
  briefs: readonly BriefSummary[]
  canWrite: boolean
}

/** The briefs as a dense table; on a phone each takes two lines. `j` and `k` move, Enter opens. */
export function BriefTable({ briefs, canWrite }: BriefTableProps) {
  const [renaming, setRenaming] = useState<BriefSummary | null>(null)
  const archive = useArchive()
  const table = useRowKeys<HTMLTableElement>()
  return (
    <>
      <table ref={table} className={styles.table}>
        <caption className="visually-hidden">Briefs, the last changed first</caption>
        <thead className={styles.head}>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Status</th>
            <th scope="col">People</th>
            <th scope="col" className={styles.words}>
              Words
            </th>
            <th scope="col">Quotations</th>
            <th scope="col">Last change</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {briefs.map((brief) => (
            <BriefRow
              key={brief.id}
              brief={brief}
              canWrite={canWrite}
              onRename={() => setRenaming(brief)}
              onArchive={(archived) => archive(brief, archived)}
            />
          ))}
        </tbody>
      </table>
      <RenameDialog brief={renaming} onClose={() => setRenaming(null)} />
    </>
  )
}
