import { type ReactNode, useId } from 'react'
import styles from './SourcePanel.module.css'

interface PanelSectionProps {
  title: string
  id?: string
  /** Stands at the end of the heading's line. */
  action?: ReactNode
  children: ReactNode
}

/** One part of what is known about a source. */
export function PanelSection({ title, id, action, children }: PanelSectionProps) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className={styles.section}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  )
}
