import type { ReactNode } from 'react'
import styles from './SettingsPage.module.css'

/** The settings as one page of titled sections. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}

interface SectionProps {
  /** What a link to this section ends with. */
  id?: string
  title: string
  lead: string
  children: ReactNode
}

export function SettingsSection({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  )
}
