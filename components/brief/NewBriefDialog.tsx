'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { type TemplateId, templateIds } from '../../core/brief/templateIds.ts'
import { templateSummaries } from '../../core/brief/templateSummaries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { request } from '../ui/request.ts'
import styles from './BriefDialog.module.css'

/** Asks for a title and a template, makes the brief and opens it. */
export function NewBriefDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="New brief" size="medium">
      <NewBriefForm onClose={onClose} />
    </Dialog>
  )
}

function NewBriefForm({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<TemplateId>('policy-brief')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      const { id } = await request<BriefSummary>('/api/briefs', {
        method: 'POST',
        body: { title, template },
      })
      router.push(`/briefs/${id}`)
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem))
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field label="Title" error={error}>
        {(control) => (
          <input
            {...control}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            placeholder="What it will say, in a few words"
            autoComplete="off"
            data-autofocus
          />
        )}
      </Field>
      <fieldset className={styles.templates}>
        <legend className={styles.legend}>Start from</legend>
        {templateIds.map((id) => {
          const { name, description } = templateSummaries[id]
          return (
            <label key={id} className={styles.template}>
              <input
                type="radio"
                name="template"
                value={id}
                checked={template === id}
                onChange={() => setTemplate(id)}
              />
              <span>
                <span className={styles.name}>{name}</span>
                <span className={styles.description}>{description}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <div className={styles.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Creating…' : 'Create'}
        </Button>
      </div>
    </form>
  )
}
