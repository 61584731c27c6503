'use client'

import { useEffect, useState } from 'react'
import { DropArea } from '../DropArea.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { ImportActions } from './ImportActions.tsx'
import { ImportEntry } from './ImportEntry.tsx'
import { ImportHeader } from './ImportHeader.tsx'
import styles from './ImportPage.module.css'
import { ImportPauses } from './ImportPauses.tsx'
import { ImportStart } from './ImportStart.tsx'
import { importQueue } from './importQueue.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueList } from './QueueList.tsx'
import type { Titled } from './queueEntry.ts'
import { useFilePicker } from './useFilePicker.tsx'
import { useImportKeys } from './useImportKeys.ts'
import { useImportView } from './useImportView.ts'
import { useRemoval } from './useRemoval.tsx'

interface ImportPageProps {
  /** The source that the person wants to add a text to; null: none in particular. */
  target: Titled | null
}

/** Where what arrives is looked at, corrected and stored: the list, and beside it the opened entry. */
export function ImportPage({ target }: ImportPageProps) {
  const view = useImportView()
  const remove = useRemoval()
  const [dialog, setDialog] = useState<'paste' | 'bulk' | null>(null)
  const picker = useFilePicker()
  useImportKeys(view, { onRemove: remove, onBulk: () => setDialog('bulk') })

  useEffect(() => {
    importQueue.aim(target)
    return () => importQueue.aim(null)
  }, [target])

  // Whoever comes back finds what is still to be done, and what was typed for it.
  useEffect(() => () => importQueue.forgetDone(), [])

  const { counts, openId } = view
  const open = openId !== null
  return (
    <div className={styles.page} data-open={open || undefined} data-empty={counts.all === 0}>
      <DropArea />
      {picker.inputs}
      <ImportHeader
        onFiles={picker.chooseFiles}
        onFolder={picker.chooseFolder}
        onPaste={() => setDialog('paste')}
      />
      <ImportPauses />
      {counts.all === 0 ? (
        <ImportStart target={target} onChoose={picker.chooseFiles} />
      ) : (
        <>
          <div className={styles.bar}>
            <QueueFilters filter={view.filter} counts={counts} onFilter={view.setFilter} />
            <ImportActions
              counts={counts}
              filter={view.filter}
              shown={view.ids}
              onBulk={() => setDialog('bulk')}
              onRemove={remove}
            />
          </div>
          <div className={styles.columns}>
            <QueueList view={view} onRemove={remove} />
            {openId !== null && (
              <ImportEntry key={openId} id={openId} view={view} onRemove={remove} />
            )}
          </div>
        </>
      )}
      <PasteDialog open={dialog === 'paste'} onClose={() => setDialog(null)} />
      <BulkDialog open={dialog === 'bulk'} onClose={() => setDialog(null)} />
    </div>
  )
}
