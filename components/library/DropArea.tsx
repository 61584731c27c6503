'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { useToast } from '../ui/Toast.tsx'
import styles from './DropArea.module.css'
import { collectFiles } from './import/collectFiles.ts'
import { importQueue } from './import/importQueue.ts'
import { entryOfAddress, entryOfFile, entryOfUnreadable } from './import/newEntries.ts'
import { parseAddresses } from './import/parseAddresses.ts'
import { pastedEntries } from './import/pastedEntries.ts'
import type { NewEntry } from './import/queueEntry.ts'

/**
 * Takes files, folders and links dropped anywhere on the page, and files or text pasted outside of a
 * field, and goes to where they are confirmed.
 */
export function DropArea() {
  const [over, setOver] = useState<'drag' | 'walk' | null>(null)
  const router = useRouter()
  const toast = useToast()

  const take = useEffectEvent((entries: readonly NewEntry[]) => {
    if (entries.length === 0) return
    importQueue.add(entries)
    if (location.pathname !== '/sources/import') router.push('/sources/import')
  })
  const takeDrop = useEffectEvent(async (data: DataTransfer) => {
    const addresses = parseAddresses(addressesIn(data)) ?? []
    // What the transfer holds can be asked for only now.
    const collecting = collectFiles(data.items)
    if (!data.types.includes('Files')) return take(addresses.map(entryOfAddress))
    setOver('walk')
    const { files, unreadable } = await collecting
    setOver(null)
    if (files.length === 0 && unreadable.length === 0) toast('There are no files in it.')
    take([...files.map(entryOfFile), ...unreadable.map(entryOfUnreadable)])
  })

  useEffect(() => {
    // Every element that the pointer crosses enters and leaves: the balance says whether it is gone.
    let depth = 0
    // What is dragged out of this very page is not to be imported.
    let own = false
    const isOurs = ({ dataTransfer }: DragEvent) =>
      !own && dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list')
    const onStart = () => {
      own = true
    }
    const onEnd = () => {
      own = false
    }
    const onEnter = (event: DragEvent) => {
      if (!isOurs(event)) return
      depth += 1
      setOver('drag')
    }
    const onLeave = (event: DragEvent) => {
      if (!isOurs(event)) return
      depth -= 1
      if (depth === 0) setOver(null)
    }
    const onOver = (event: DragEvent) => {
      if (isOurs(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      if (!isOurs(event) || !event.dataTransfer) return
      event.preventDefault()
      depth = 0
      setOver(null)
      void takeDrop(event.dataTransfer)
    }
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (!clipboardData) return
      const field = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable], dialog'
      if (target instanceof Element && target.closest(field)) return
      const files = [...clipboardData.files]
      if (files.length > 0) take(files.map((file) => entryOfFile({ file, folder: '' })))
      else {
        const text = clipboardData.getData('text/plain')
        take(pastedEntries({ text, html: clipboardData.getData('text/html') }))
      }
    }
    const listeners = [
      ['dragstart', onStart],
      ['dragend', onEnd],
      ['dragenter', onEnter],
      ['dragleave', onLeave],
      ['dragover', onOver],
      ['drop', onDrop],
      ['paste', onPaste],
    ] as const
    for (const [type, listener] of listeners)
      document.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of listeners)
        document.removeEventListener(type, listener as EventListener)
    }
  }, [])

  return over ? (
    <div className={styles.overlay} role="status">
      <p className={styles.words}>
        {over === 'walk' ? 'Looking through the folder…' : 'Drop to import'}
      </p>
    </div>
  ) : null
}

/** RFC 2483: addresses one a line, comments after `#`. */
function addressesIn(data: DataTransfer): string {
  return data.getData('text/uri-list').replace(/^#.*$/gm, '')
}
