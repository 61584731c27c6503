import { type FormEvent, useEffect, useRef, useState } from 'react'
import { RequestError, request } from '../ui/request.ts'

interface FormOptions<Answer> {
  /** Where the fields are sent, as JSON. */
  path: string
  /** What becomes of the fields before they are sent. */
  prepare?: (fields: Record<string, string>) => unknown
  onDone: (answer: Answer) => void
}

/**
 * A form that speaks to the API. Errors of a field stand under its name in `errors`; whatever
 * concerns the whole form is `trouble`. The first wrong field gets the focus.
 */
export function useForm<Answer>({ path, prepare, onDone }: FormOptions<Answer>) {
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [errors])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string') fields[name] = value
    setBusy(true)
    setTrouble(null)
    setErrors({})
    try {
      onDone(await request<Answer>(path, { method: 'POST', body: prepare?.(fields) ?? fields }))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const found = (error.problem?.errors ?? []).filter(({ path: name }) => name in fields)
      setErrors(Object.fromEntries(found.map(({ path: name, detail }) => [name, detail])))
      if (found.length === 0) setTrouble(error.message)
    } finally {
      setBusy(false)
    }
  }
  return { form, busy, errors, trouble, onSubmit }
}
