'use client'

import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './AccountPage.module.css'
import { useForm } from './useForm.ts'

/** E-mail address and password. `next` is the path to go on to. */
export function SignInForm({ next }: { next: string }) {
  const { form, busy, errors, trouble, onSubmit } = useForm({
    path: '/api/auth/sign-in/email',
    // A full load: nothing that was fetched for somebody else stays in memory.
    onDone: () => window.location.assign(next),
  })
  return (
    <form ref={form} className={styles.form} method="post" noValidate onSubmit={onSubmit}>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      <Field label="E-mail address" error={errors.email}>
        {(control) => (
          <input {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <Field label="Password" error={errors.password}>
        {(control) => (
          <input
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
