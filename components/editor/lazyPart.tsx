import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import styles from './Opening.module.css'

/**
 * A part of the desk that is fetched when it is first shown. Without a connection it says so
 * instead of taking the desk down with it.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return dynamic<Props>(() => load().catch(() => Unavailable), {
    ssr: false,
    loading: () => <p className={styles.part}>Opening…</p>,
  })
}

function Unavailable() {
  return (
    <p role="status" className={styles.part}>
      This could not be fetched. Reload the page when you are online.
    </p>
  )
}
