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
  title: string
  lead: string
  children: ReactNode
}

export function SettingsSection({ title, lead, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  )
}
