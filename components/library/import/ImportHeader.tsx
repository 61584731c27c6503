import { ClipboardPaste, FilePlus2, FolderOpen } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../../ui/Button.tsx'
import styles from './ImportPage.module.css'
import { ImportProgress } from './ImportProgress.tsx'

interface ImportHeaderProps {
  onFiles: () => void
  onFolder: () => void
  onPaste: () => void
}

/** The page's title, how far the import is, and the ways to add to the list. */
export function ImportHeader({ onFiles, onFolder, onPaste }: ImportHeaderProps) {
  return (
    <header className={styles.header}>
      <div>
        <Link href="/sources" className={styles.back}>
          Sources
        </Link>
        <h1 className={styles.heading}>Import</h1>
      </div>
      <ImportProgress />
      <div className={styles.actions}>
        <Button onClick={onFiles}>
          <FilePlus2 aria-hidden className={styles.icon} /> Choose files…
        </Button>
        <Button className={styles.folder} onClick={onFolder}>
          <FolderOpen aria-hidden className={styles.icon} /> Choose a folder…
        </Button>
        <Button onClick={onPaste}>
          <ClipboardPaste aria-hidden className={styles.icon} /> Paste…
        </Button>
      </div>
    </header>
  )
}
