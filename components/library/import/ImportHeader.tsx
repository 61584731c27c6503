import { ClipboardPaste, FilePlus2, FolderOpen } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../../ui/Button.tsx'
import styles from './ImportPage.module.css'

interface ImportHeaderProps {
  onFiles: () => void
  onFolder: () => void
  onPaste: () => void
}

/** The page's title and the ways to add to the list. */
export function ImportHeader({ onFiles, onFolder, onPaste }: ImportHeaderProps) {
  return (
    <header className={styles.header}>
      <div>
        <Link href="/sources" className={styles.back}>
          Sources
        </Link>
        <h1 className={styles.heading}>Import</h1>
      </div>
      <div className={styles.actions}>
        <Button onClick={onFiles}>
          <FilePlus2 aria-hidden className={styles.icon} /> Choose files…
        </Button>
        <Button onClick={onFolder}>
          <FolderOpen aria-hidden className={styles.icon} /> Choose a folder…
        </Button>
        <Button onClick={onPaste}>
          <ClipboardPaste aria-hidden className={styles.icon} /> Paste…
        </Button>
      </div>
    </header>
  )
}
