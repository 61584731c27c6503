import Link from 'next/link'
import styles from './notFound.module.css'

/** Inside the shell: the way on is at hand. */
export default function NotFound() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>There is nothing here</h1>
      <p className={styles.text}>The address may be mistyped, or what was here has been removed.</p>
      <p>
        <Link href="/">Go to the briefs</Link>
      </p>
    </div>
  )
}
