import { Field } from '../ui/Field.tsx'

/** What somebody new says of themselves: name, address and password. */
export function NewPersonFields({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <>
      <Field label="Your name" error={errors.name}>
        {(control) => <input {...control} name="name" autoComplete="name" required />}
      </Field>
      <Field label="E-mail address" error={errors.email} hint="You sign in with it.">
        {(control) => (
          <input {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <Field label="Password" error={errors.password} hint="At least 10 characters.">
        {(control) => (
          <input
            {...control}
            name="password"
            type="password"
            autoComplete="new-password"
            required
          />
        )}
      </Field>
    </>
  )
}
