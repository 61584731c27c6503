'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useRef, useState } from 'react'
import { type DetailKey, detailKeys, type SourceDetail } from '../../core/api/sources.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { inWords } from '../../core/source/describeChange.ts'
import { detailNames, itemTypeNames } from '../../core/source/fieldNames.ts'
import { languageName } from '../../core/source/languageName.ts'
import { Button } from '../ui/Button.tsx'
import { Time } from '../ui/Time.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'
import type { ChangeableSource } from './useSource.ts'

const RecordForm = dynamic(async () => (await import('./RecordForm.tsx')).RecordForm, {
  loading: () => <p className={styles.none}>Opening…</p>,
})

interface RecordSectionProps {
  live: ChangeableSource
  mayEdit: boolean
}

/** The bibliographic record: to read, and in the same place to edit. */
export function RecordSection({ live, mayEdit }: RecordSectionProps) {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setEditing(false)
    // The button is not there before this state is on the page.
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }))
  }
  if (editing)
    return (
      <PanelSection title="Edit the record">
        <RecordForm live={live} onClose={close} />
      </PanelSection>
    )
  return (
    <PanelSection
      title="Record"
      action={
        mayEdit && (
          <Button
            ref={button}
            look="quiet"
            size="small"
            aria-keyshortcuts="e"
            title="Edit the record (E)"
            onClick={() => setEditing(true)}
          >
            <Pencil size={13} aria-hidden /> Edit
          </Button>
        )
      }
    >
      <RecordFacts source={live.source} />
    </PanelSection>
  )
}

function RecordFacts({ source }: { source: SourceDetail }) {
  const { details } = source
  return (
    <dl className={styles.record}>
      <Fact name="Type">{itemTypeNames[source.type]}</Fact>
      <Fact name={source.authors.length > 1 ? 'Authors' : 'Author'}>
        {source.authors.join(', ') || <Missing />}
      </Fact>
      <Fact name="Outlet">{source.outlet ?? <Missing />}</Fact>
      <Fact name="Date">
        {source.published ? (
          <time dateTime={source.published}>{formatDate(source.published)}</time>
        ) : (
          <Missing />
        )}
      </Fact>
      {detailKeys.map((key) =>
        details[key] === undefined ? null : (
          <Fact key={key} name={detailNames[key]}>
            <DetailValue name={key} value={details[key] ?? ''} />
          </Fact>
        ),
      )}
      <Fact name="Language">{languageName(source.language)}</Fact>
      {source.url && (
        <Fact name="Address">
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.url.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        </Fact>
      )}
      {source.words > 0 && <Fact name="Length">{source.words.toLocaleString('en-GB')} words</Fact>}
      <Fact name="Added">
        <Time at={source.createdAt} />
        {source.addedBy && ` by ${source.addedBy.name}`}
      </Fact>
    </dl>
  )
}

function DetailValue({ name, value }: { name: DetailKey; value: string }) {
  if (name !== 'DOI') return inWords(name, value)
  const doi = value.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '')
  return (
    <a href={`https://doi.org/${encodeURI(doi)}`} target="_blank" rel="noreferrer">
      {doi}
    </a>
  )
}

function Missing() {
  return <span className={styles.missing}>not stated</span>
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
