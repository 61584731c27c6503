import Link from 'next/link'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './Library.module.css'

/** The library before the first article. */
export function EmptyLibrary({ mayImport }: { mayImport: boolean }) {
  if (!mayImport)
    return (
      <EmptyState title="No articles yet">
        Articles that your colleagues import appear here, to be read and searched.
      </EmptyState>
    )
  return (
    <EmptyState
      title="Start with an article"
      action={
        <Link href="/sources/import" className={styles.import}>
          Import an article
        </Link>
      }
    >
      Drop files or folders anywhere on this page, or paste an article: every quotation in a brief
      is checked against the text that is stored here.
    </EmptyState>
  )
}
