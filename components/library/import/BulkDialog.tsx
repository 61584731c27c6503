import { useState } from 'react'
import { line, partialDate } from '../../../core/api/fields.ts'
import { languageName } from '../../../core/source/languageName.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import type { Draft } from './draft.ts'
import { languagesWith } from './FieldsForm.tsx'
import styles from './ImportPage.module.css'
import { importQueue } from './importQueue.ts'
import { TagsField } from './TagsField.tsx'

interface BulkDialogProps {
  open: boolean
  onClose: () => void
}

const untouched = { outlet: '', published: '', language: '', tags: [] as readonly string[] }
const outlet = line('The outlet', 200)

/** Fills in the same for all marked entries; what is left empty stays as each has it. */
export function BulkDialog({ open, onClose }: BulkDialogProps) {
  const [form, setForm] = useState(untouched)
  const [wrong, setWrong] = useState<string | null>(null)
  const { entries } = importQueue
  const ids = entries.order().filter((id) => {
    const entry = entries.get(id)
    return entry?.marked && entry.state === 'ready'
  })
  const apply = () => {
    const published = form.published.trim()
    const date = published ? partialDate.safeParse(published) : null
    if (date?.error) return setWrong(date.error.issues[0]?.message ?? null)
    const named = outlet.safeParse(form.outlet)
    const change: Partial<Draft> = {
      ...(named.success && { outlet: named.data }),
      ...(date && { published }),
      ...(form.language && { language: form.language }),
      tags: form.tags,
    }
    importQueue.editAll(ids, change)
    setForm(untouched)
    setWrong(null)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Edit ${ids.length.toLocaleString('en-GB')} at once`}
      description="What you leave empty stays as each article has it."
    >
      <form
        className={styles.bulk}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <Field label="Outlet">
          {(control) => (
            <input
              {...control}
              data-autofocus
              value={form.outlet}
              onChange={(event) => setForm({ ...form, outlet: event.target.value })}
            />
          )}
        </Field>
        <Field label="Date" error={wrong}>
          {(control) => (
            <input
              {...control}
              placeholder="2013-11-22"
              value={form.published}
              onChange={(event) => setForm({ ...form, published: event.target.value })}
            />
          )}
        </Field>
        <Field label="Language">
          {(control) => (
            <select
              {...control}
              value={form.language}
              onChange={(event) => setForm({ ...form, language: event.target.value })}
            >
              <option value="">As each has it</option>
              {languagesWith('und').map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TagsField
          tags={form.tags}
          error={null}
          hint="They are added to the tags that each has."
          onChange={(tags) => setForm((now) => ({ ...now, tags }))}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={ids.length === 0}>
            Fill in
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
