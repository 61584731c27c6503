'use client'

import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './PasswordForm.module.css'
import { useForm } from './useForm.ts'

/** Changes one's own password and ends one's other sessions. */
export function PasswordForm() {
  const toast = useToast()
  const { form, busy, errors, trouble, onSubmit } = useForm({
    path: '/api/auth/change-password',
    prepare: (fields) => ({ ...fields, revokeOtherSessions: true }),
    onDone: () => {
      form.current?.reset()
      toast('The password is changed. Other devices are signed out.')
    },
  })
  return (
    <form ref={form} className={styles.form} method="post" noValidate onSubmit={onSubmit}>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      <Field label="Current password" error={errors.currentPassword}>
        {(control) => (
          <input
            {...control}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
          />
        )}
      </Field>
      <Field label="New password" hint="At least 10 characters." error={errors.newPassword}>
        {(control) => (
          <input {...control} name="newPassword" type="password" autoComplete="new-password" />
        )}
      </Field>
      <div>
        <Button type="submit" disabled={busy}>
          Change the password
        </Button>
      </div>
    </form>
  )
}
