'use client'

import { Copy } from 'lucide-react'
import type { SourceDetail } from '../../core/api/sources.ts'
import { formatEntry } from '../../core/citation/formatEntry.ts'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

/** The source as an entry of a list, and as the record that reference managers read. */
export function CiteSection({ source }: { source: SourceDetail }) {
  const toast = useToast()
  const entry = formatEntry(source)
  const json = JSON.stringify([{ id: source.id, ...source.item }], null, 2)
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      toast(`${what} copied.`)
    } catch {
      toast('The browser does not let this page copy. Select the text and copy it.', 'trouble')
    }
  }
  return (
    <PanelSection title="Cite">
      <p className={styles.entry}>
        {entry.map(({ kind, text }) => (
          <span key={kind}>{kind === 'outlet' ? <i>{text}</i> : text} </span>
        ))}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => copy(entry.map(({ text }) => text).join(' '), 'The citation is')}
        >
          <Copy size={13} aria-hidden /> Citation
        </Button>
        <Button size="small" onClick={() => copy(json, 'The record is')}>
          <Copy size={13} aria-hidden /> CSL-JSON
        </Button>
      </div>
      <details className={styles.fold}>
        <summary>Show the CSL-JSON record</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <pre tabIndex={0}>{json}</pre>
      </details>
    </PanelSection>
  )
}
