'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { roleDescriptions, roles } from '../../core/access/roles.ts'
import type { createdInvitation } from '../../core/api/people.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './InvitationForm.module.css'
import { InvitationLink } from './InvitationLink.tsx'
import { useForm } from './useForm.ts'

type Created = z.infer<typeof createdInvitation>

/** Makes an invitation link and shows it, this once. */
export function InvitationForm({ onMade }: { onMade: () => void }) {
  const [made, setMade] = useState<Created | null>(null)
  const { form, busy, errors, trouble, onSubmit } = useForm<Created>({
    path: '/api/invitations',
    prepare: ({ role, days, note }) => ({ role, days: Number(days), ...(note ? { note } : {}) }),
    onDone: (invitation) => {
      setMade(invitation)
      form.current?.reset()
      onMade()
    },
  })
  return (
    <>
      <form ref={form} className={styles.form} method="post" noValidate onSubmit={onSubmit}>
        <Field label="Role" error={errors.role}>
          {(control) => (
            <select {...control} name="role" defaultValue="editor">
              {roles.map((role) => (
                <option key={role} value={role} title={roleDescriptions[role]}>
                  {role}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Valid for" error={errors.days}>
          {(control) => (
            <select {...control} name="days" defaultValue="7">
              <option value="1">1 day</option>
              <option value="7">7 days</option>
              <option value="30">30 days</option>
            </select>
          )}
        </Field>
        <Field label="For whom (a note to yourself)" error={errors.note}>
          {(control) => <input {...control} name="note" autoComplete="off" />}
        </Field>
        <Button type="submit" look="primary" disabled={busy}>
          Make a link
        </Button>
      </form>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      {made && <InvitationLink url={made.url} role={made.role} />}
    </>
  )
}
