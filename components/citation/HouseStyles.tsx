'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { CitationStyle } from '../../core/api/citations.ts'
import { Button } from '../ui/Button.tsx'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './HouseStyles.module.css'

interface HouseStylesProps {
  styles: readonly CitationStyle[]
  mayEdit: boolean
}

/** The citation styles of the house's own: CSL files that somebody uploaded. */
export function HouseStyles({ styles: house, mayEdit }: HouseStylesProps) {
  const router = useRouter()
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  /** What is wrong with the file that was chosen last. */
  const [problem, setProblem] = useState<string | null>(null)

  async function upload(file: File) {
    setBusy(true)
    setProblem(null)
    const body = new FormData()
    body.set('file', file)
    try {
      const { title } = await request<CitationStyle>('/api/styles', { method: 'POST', body })
      toast(`Briefs can be set in “${title}” now.`)
      router.refresh()
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : 'That did not work.')
    }
    setBusy(false)
    if (input.current) input.current.value = ''
  }

  async function remove({ id, title }: CitationStyle) {
    try {
      await request(`/api/styles/${id}`, { method: 'DELETE' })
      toast(`“${title}” is removed.`)
      router.refresh()
    } catch (error) {
      toast(error instanceof RequestError ? error.message : 'That did not work.', 'trouble')
    }
  }

  return (
    <div className={styles.house}>
      {house.length > 0 ? (
        <ul className={styles.list} aria-label="House styles">
          {house.map((style) => (
            <li key={style.id} className={styles.style}>
              <p>
                <b>{style.title}</b>{' '}
                <span className={styles.about}>
                  {style.kind === 'note' ? 'notes' : 'in the text'} · {used(style.briefs)}
                  {style.addedBy && ` · added by ${style.addedBy.name}`}
                </span>
              </p>
              {mayEdit && (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={`Remove ${style.title}`}
                  disabled={style.briefs > 0}
                  title={style.briefs > 0 ? 'Briefs are set in it.' : undefined}
                  onClick={() => void remove(style)}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>
          None yet.{mayEdit && ' Thousands are published as CSL files, to start from.'}
        </p>
      )}
      {mayEdit && (
        <div>
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {busy ? 'Trying the style…' : 'Add a style…'}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="CSL file"
            accept=".csl,.xml,application/vnd.citationstyles.style+xml,text/xml"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void upload(file)
            }}
          />
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

function used(briefs: number): string {
  if (briefs === 0) return 'no brief uses it'
  return briefs === 1 ? 'one brief uses it' : `${briefs} briefs use it`
}
