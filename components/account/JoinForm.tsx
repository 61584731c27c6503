'use client'

import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './AccountPage.module.css'
import { NewPersonFields } from './NewPersonFields.tsx'
import { useForm } from './useForm.ts'

/** Accepts the invitation of this token. */
export function JoinForm({ token }: { token: string }) {
  const { form, busy, errors, trouble, onSubmit } = useForm({
    path: `/api/invitations/accept/${encodeURIComponent(token)}`,
    onDone: () => window.location.assign('/'),
  })
  return (
    <form ref={form} className={styles.form} method="post" noValidate onSubmit={onSubmit}>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      <NewPersonFields errors={errors} />
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Joining…' : 'Join'}
      </Button>
    </form>
  )
}
