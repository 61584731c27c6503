import { ChevronDown, ChevronUp } from 'lucide-react'
import Link from 'next/link'
import type { VersionSummary } from '../../../core/api/versions.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { versionTitle } from '../versionTitle.ts'
import styles from './CompareBar.module.css'

interface CompareBarProps {
  briefId: string
  title: string
  from: number
  to: number | null
  /** The latest first; null while they are on their way. */
  versions: readonly VersionSummary[] | null
  onChoose: (pair: { from: number; to: number | null }) => void
  layout: 'inline' | 'beside'
  onLayout: (layout: 'inline' | 'beside') => void
  step: { readonly at: number; readonly count: number; readonly go: (to: number) => void }
}

const now = 'now'

/** Which two are compared, how they are shown, and from change to change. */
export function CompareBar(props: CompareBarProps) {
  const { briefId, title, from, to, versions, onChoose, layout, onLayout, step } = props
  const known = versions ?? []
  const numbers = known.some(({ number }) => number === from) ? known : []
  return (
    <header className={styles.bar}>
      <div className={styles.what}>
        <Link href={`/briefs/${briefId}/history`}>History</Link>
        <h1 className={styles.title}>What changed in {title}</h1>
      </div>
      <div className={styles.choices}>
        <label>
          <span>From</span>
          <select
            value={from}
            onChange={(event) => onChoose({ from: Number(event.target.value), to })}
          >
            {numbers.length === 0 && <option value={from}>Version {from}</option>}
            {numbers
              .filter(({ number }) => number !== to)
              .map((version) => (
                <Option key={version.number} version={version} />
              ))}
          </select>
        </label>
        <label>
          <span>to</span>
          <select
            value={to ?? now}
            onChange={(event) => {
              const chosen = event.target.value
              onChoose({ from, to: chosen === now ? null : Number(chosen) })
            }}
          >
            <option value={now}>the brief as it stands</option>
            {to !== null && numbers.length === 0 && <option value={to}>Version {to}</option>}
            {numbers
              .filter(({ number }) => number !== from)
              .map((version) => (
                <Option key={version.number} version={version} />
              ))}
          </select>
        </label>
        <fieldset className={styles.layout}>
          <legend className="visually-hidden">Show</legend>
          {(['inline', 'beside'] as const).map((each) => (
            <label key={each} data-checked={layout === each || undefined}>
              <input
                type="radio"
                name="layout"
                className="visually-hidden"
                checked={layout === each}
                onChange={() => onLayout(each)}
              />
              {each === 'inline' ? 'In one text' : 'Side by side'}
            </label>
          ))}
        </fieldset>
        <div className={styles.steps}>
          <IconButton
            label="Previous change"
            keys="P"
            disabled={step.count === 0}
            onClick={() => step.go(Math.max(step.at, 0) - 1)}
          >
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton
            label="Next change"
            keys="N"
            disabled={step.count === 0}
            onClick={() => step.go(step.at + 1)}
          >
            <ChevronDown aria-hidden />
          </IconButton>
          <span className={styles.at} aria-live="polite">
            {step.at < 0
              ? `${step.count} ${step.count === 1 ? 'change' : 'changes'}`
              : `${step.at + 1} of ${step.count}`}
          </span>
        </div>
      </div>
    </header>
  )
}

function Option({ version }: { version: VersionSummary }) {
  const { number, createdAt } = version
  const day = new Date(createdAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
  return (
    <option value={number}>
      {number} · {versionTitle(version)} · {day}
    </option>
  )
}
