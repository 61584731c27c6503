'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import type { Revision } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { request } from '../ui/request.ts'
import { Time } from '../ui/Time.tsx'
import styles from './SendDialog.module.css'

interface SendDialogProps {
  open: boolean
  revision: Revision
  passage: TextRange | null
  onClose: () => void
}

/** Asks which brief a passage is for, and opens that brief with the passage ready to be quoted. */
export function SendDialog({ open, revision, passage, onClose }: SendDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Quote in a brief" size="medium">
      {passage && <SendForm revision={revision} passage={passage} />}
    </Dialog>
  )
}

/** Briefs that are offered at once; typing finds the others. */
const most = 8

function SendForm({ revision, passage }: { revision: Revision; passage: TextRange }) {
  const router = useRouter()
  const id = useId()
  const { briefs, error } = useBriefs()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const words = typed.trim().toLowerCase()
  const offered = (briefs ?? [])
    .filter(({ title }) => title.toLowerCase().includes(words))
    .slice(0, most)
  const open = (brief: BriefSummary | undefined) => {
    if (!brief) return
    const parameters = new URLSearchParams({
      source: revision.source,
      revision: revision.hash,
      from: String(passage.start),
      to: String(passage.end),
    })
    router.push(`/briefs/${brief.id}?${parameters}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open(offered[at])
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, offered.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <>
      <blockquote className={styles.passage}>
        {revision.text.slice(passage.start, passage.end)}
      </blockquote>
      <input
        data-autofocus
        role="combobox"
        className={styles.input}
        aria-label="Find a brief"
        aria-expanded
        aria-controls={`${id}-briefs`}
        aria-activedescendant={offered[at] && `${id}-${at}`}
        autoComplete="off"
        placeholder="Find a brief"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {error && (
        <Notice tone="trouble" live>
          {error}
        </Notice>
      )}
      <div id={`${id}-briefs`} role="listbox" aria-label="Briefs" className={styles.briefs}>
        {offered.map((brief, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={brief.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.brief}
            onClick={() => open(brief)}
          >
            <span className={styles.title}>{brief.title}</span>
            <Time at={brief.changedAt} />
          </div>
        ))}
      </div>
      <p className={styles.hint} role="status">
        {briefs?.length === 0
          ? 'There is no brief yet. Start one from the list of briefs.'
          : briefs && offered.length === 0
            ? 'No brief has these words in its title.'
            : 'Enter opens the brief with the passage beside it; Enter again places the quotation.'}
      </p>
    </>
  )
}

/** The briefs that can be written in, the one changed last first. */
function useBriefs(): { briefs: readonly BriefSummary[] | null; error: string | null } {
  const [briefs, setBriefs] = useState<readonly BriefSummary[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    request<{ briefs: BriefSummary[] }>('/api/briefs', { signal: abort.signal })
      .then(({ briefs }) =>
        setBriefs(
          briefs
            .filter(({ archivedAt }) => archivedAt === null)
            .sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
        ),
      )
      .catch((problem: Error) => {
        if (!abort.signal.aborted) setError(problem.message)
      })
    return () => abort.abort()
  }, [])
  return { briefs, error }
}
