import Link from 'next/link'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import styles from './notFound.module.css'

/** Inside the shell: the way on is at hand. */
export default function NotFound() {
  return (
    <div className={styles.page}>
      <EmptyState title="There is nothing here" action={<Link href="/">Go to the briefs</Link>}>
        The address may be mistyped, or what was here has been removed.
      </EmptyState>
    </div>
  )
}
