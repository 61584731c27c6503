import type { ReactNode } from 'react'
import styles from './AccountPage.module.css'

interface AccountPageProps {
  title: string
  /** What this page is for, in a sentence. */
  lead?: ReactNode
  children: ReactNode
}

/** The frame of the pages before one is inside: the name, a title, and one column. */
export function AccountPage({ title, lead, children }: AccountPageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.wordmark}>Chancery</p>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  )
}
