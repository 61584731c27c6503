'use client'

import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './AccountPage.module.css'
import { NewPersonFields } from './NewPersonFields.tsx'
import { useForm } from './useForm.ts'

/** First run: names the workspace and makes its owner. */
export function SetUpForm() {
  const { form, busy, errors, trouble, onSubmit } = useForm({
    path: '/api/setup',
    onDone: () => window.location.assign('/'),
  })
  return (
    <form ref={form} className={styles.form} method="post" noValidate onSubmit={onSubmit}>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      <Field
        label="Name of the workspace"
        error={errors.workspace}
        hint="Your desk, team or organisation."
      >
        {(control) => <input {...control} name="workspace" autoComplete="organization" required />}
      </Field>
      <NewPersonFields errors={errors} />
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Setting up…' : 'Set up the workspace'}
      </Button>
    </form>
  )
}
