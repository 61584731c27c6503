'use client'

import type { Editor } from '@tiptap/core'
import Link from 'next/link'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToast } from '../ui/Toast.tsx'
import type { BriefConnection } from './BriefConnection.ts'
import styles from './ClosingNotice.module.css'
import type { Closing } from './closing.ts'

interface ClosingNoticeProps {
  closing: Closing
  connection: BriefConnection
  briefId: string
  /** Null where there is no text to copy. */
  editor: Editor | null
}

/** Why the connection ended, that nothing is lost, and what to do now. */
export function ClosingNotice({ closing, connection, briefId, editor }: ClosingNoticeProps) {
  const { text, remedy } = closing
  const { unsent } = connection
  const toast = useToast()
  const copy = async (editor: Editor) => {
    try {
      await copyText(editor)
      toast('The whole text, with what you wrote, is on the clipboard.')
    } catch {
      toast('The browser did not let the text be copied.', 'trouble')
    }
  }
  return (
    <Notice tone="warning" live>
      <div className={styles.notice}>
        <p>
          {text}{' '}
          {unsent > 0 &&
            `${unsent === 1 ? 'One edit is' : `${unsent} edits are`} kept on this device.`}
        </p>
        {remedy === 'sign-in' && (
          <>
            <a
              href={`/sign-in?next=${encodeURIComponent(`/briefs/${briefId}`)}`}
              target="_blank"
              rel="noopener"
            >
              Sign in again
            </a>
            <Button size="small" onClick={connection.reconnect}>
              I have signed in
            </Button>
          </>
        )}
        {remedy === 'reload' && (
          <Button size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        )}
        {remedy === 'briefs' && <Link href="/">All briefs</Link>}
        {remedy === 'copy' && editor && (
          <Button size="small" onClick={() => void copy(editor)}>
            Copy the text
          </Button>
        )}
        {remedy === 'discard' && (
          <Button size="small" onClick={connection.reconnect}>
            Try again
          </Button>
        )}
        {(remedy === 'discard' || remedy === 'copy') && (
          <Button size="small" look="danger" onClick={() => discard(connection)}>
            Discard what was not saved
          </Button>
        )}
      </div>
    </Notice>
  )
}

/** Formatted for other programs, and plain. @throws when the browser refuses */
async function copyText(editor: Editor): Promise<void> {
  const blob = (type: string, text: string) => new Blob([text], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', editor.getHTML()),
      'text/plain': blob('text/plain', editor.getText({ blockSeparator: '\n\n' })),
    }),
  ])
}

async function discard(connection: BriefConnection): Promise<void> {
  if (
    !window.confirm('Discard the edits that are held on this device? They cannot be brought back.')
  )
    return
  await connection.discard()
  window.location.reload()
}
