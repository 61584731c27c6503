import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  tone?: 'plain' | 'warning' | 'trouble'
  /** Read out at once when it appears. */
  live?: boolean
  children: ReactNode
}

/** A message that stays where it belongs in the page. */
export function Notice({ tone = 'plain', live = false, children }: NoticeProps) {
  const Icon = tone === 'plain' ? Info : CircleAlert
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'alert' : undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div>{children}</div>
    </div>
  )
}
