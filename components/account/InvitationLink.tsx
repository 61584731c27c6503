'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './InvitationForm.module.css'

/** A fresh link, to be copied now: the server keeps only its hash. */
export function InvitationLink({ url, role }: { url: string; role: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)

  // A new link is selected at once, and no longer counts as copied.
  useEffect(() => {
    if (field.current?.value !== url) return
    field.current.focus()
    field.current.select()
  }, [url])

  async function copy() {
    field.current?.select()
    // Without a secure connection there is no clipboard: the selected text is one key away from it.
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(url),
      () => {},
    )
  }

  return (
    <div className={styles.link}>
      <p>
        Send this link to the new <strong>{role}</strong>. It is shown only now and works once.
      </p>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.url}
          readOnly
          value={url}
          aria-label="Invitation link"
        />
        <Button onClick={() => void copy()}>{copied === url ? 'Copied' : 'Copy'}</Button>
      </div>
    </div>
  )
}
