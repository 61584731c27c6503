import type { ReactNode } from 'react'
import styles from './Opening.module.css'

/** What stands where the page will be until there is something to show. */
export function Opening({ children }: { children: ReactNode }) {
  return (
    <div className={styles.opening} role="status">
      {children}
    </div>
  )
}
