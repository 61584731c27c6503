'use client'

import { EditorContent } from '@tiptap/react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { VersionDetail } from '../../core/api/versions.ts'
import { VerdictStore } from '../quote/VerdictStore.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { RequestError, request } from '../ui/request.ts'
import { Time } from '../ui/Time.tsx'
import { DuplicateDialog } from '../version/DuplicateDialog.tsx'
import { RestoreDialog } from '../version/RestoreDialog.tsx'
import { versionTitle } from '../version/versionTitle.ts'
import { goToCitation } from './goToCitation.ts'
import { Opening } from './Opening.tsx'
import { TextFoot } from './TextFoot.tsx'
import { useCitations } from './useCitations.ts'
import type { Cited } from './useCited.ts'
import { useVersionEditor } from './useVersionEditor.ts'
import styles from './VersionReader.module.css'
import './Prose.css'

interface VersionReaderProps {
  briefId: string
  number: number
  briefTitle: string
  canRestore: boolean
  /** Whether this person may make briefs. */
  canCreate: boolean
  /** What the brief's citations are set in today. */
  cited: Cited
}

/** One version of a brief, to read. */
export function VersionReader(props: VersionReaderProps) {
  const { briefId, number } = props
  const [version, setVersion] = useState<VersionDetail | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    request<VersionDetail>(`/api/briefs/${briefId}/versions/${number}`, {
      signal: controller.signal,
    })
      .then(setVersion)
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setTrouble(error.message)
      })
    return () => controller.abort()
  }, [briefId, number])
  if (!version)
    return (
      <Opening>
        <p>{trouble ?? 'Opening the version…'}</p>
        {trouble && <Link href={`/briefs/${briefId}`}>Back to the brief</Link>}
      </Opening>
    )
  return <VersionText {...props} version={version} />
}

function VersionText(props: VersionReaderProps & { version: VersionDetail }) {
  const { briefId, briefTitle, canRestore, canCreate, version, cited } = props
  const router = useRouter()
  const download = (format: string) =>
    window.location.assign(`/api/briefs/${briefId}/versions/${version.number}?as=${format}`)
  const [restoring, setRestoring] = useState(false)
  const [duplicating, setDuplicating] = useState(false)
  const verdicts = useMemo(() => new VerdictStore(), [])
  const citations = useCitations(verdicts, cited)
  const editor = useVersionEditor(version.document, verdicts, citations, ({ source }) =>
    router.push(`/sources/${encodeURIComponent(source)}`),
  )
  if (!editor) return null
  return (
    <>
      <header className={styles.bar}>
        <Link href={`/briefs/${briefId}`}>Back to the brief</Link>
        <p className={styles.what}>
          <strong>
            Version {version.number}: {versionTitle(version)}
          </strong>
          <span>
            <Time at={version.createdAt} />
            {version.createdBy && ` by ${version.createdBy.name}`} ·{' '}
            {version.words.toLocaleString('en')} words
          </span>
        </p>
        <Link href={`/briefs/${briefId}/compare?from=${version.number}`}>Compare</Link>
        <Menu
          label="Download this version"
          trigger={(props) => <Button {...props}>Download</Button>}
          items={[
            { label: 'Markdown', onSelect: () => download('markdown') },
            { label: 'HTML', onSelect: () => download('html') },
          ]}
        />
        {canCreate && <Button onClick={() => setDuplicating(true)}>Duplicate</Button>}
        {canRestore && <Button onClick={() => setRestoring(true)}>Bring back</Button>}
      </header>
      <article className={styles.page}>
        <h1 className={styles.title}>{briefTitle}</h1>
        <EditorContent editor={editor} data-long={editor.state.doc.childCount > 150 || undefined} />
        <TextFoot
          citations={citations}
          sources={verdicts}
          style={cited.style}
          onJump={(id) => goToCitation(editor, id)}
        />
      </article>
      <DuplicateDialog
        {...{ briefId, briefTitle }}
        number={version.number}
        open={duplicating}
        onClose={() => setDuplicating(false)}
      />
      <RestoreDialog
        briefId={briefId}
        version={restoring ? version : null}
        onClose={() => setRestoring(false)}
        onRestored={() => router.push(`/briefs/${briefId}`)}
      />
    </>
  )
}
