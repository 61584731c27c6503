'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import styles from './DropArea.module.css'
import { importQueue } from './importQueue.ts'
import { pastedFile } from './pastedFile.ts'

/**
 * Takes files dropped anywhere on the page, and files or text pasted outside of a field, and goes
 * to where they are confirmed.
 */
export function DropArea() {
  const [over, setOver] = useState(false)
  const router = useRouter()

  useEffect(() => {
    const take = (files: readonly File[]) => {
      if (files.length === 0) return
      importQueue.add(files)
      router.push('/sources/import')
    }
    // Every element that the pointer crosses enters and leaves: the balance says whether it is gone.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth -= 1
      if (depth === 0) setOver(false)
    }
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return
      const text = clipboardData?.getData('text/plain') ?? ''
      const files = [...(clipboardData?.files ?? [])]
      take(files.length > 0 || !text.trim() ? files : [pastedFile(text)])
    }
    document.addEventListener('dragenter', onEnter)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('dragover', onOver)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragenter', onEnter)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [router])

  return over ? (
    <div className={styles.overlay}>
      <p className={styles.words}>Drop the files to import them</p>
    </div>
  ) : null
}
