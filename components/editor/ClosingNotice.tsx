'use client'

import Link from 'next/link'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { BriefConnection } from './BriefConnection.ts'
import styles from './ClosingNotice.module.css'
import type { Closing } from './closing.ts'

interface ClosingNoticeProps {
  closing: Closing
  connection: BriefConnection
  briefId: string
}

/** Why the connection ended, that nothing is lost, and what to do now. */
export function ClosingNotice({ closing, connection, briefId }: ClosingNoticeProps) {
  const { text, remedy } = closing
  const { unsent } = connection
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
        {remedy === 'discard' && (
          <>
            <Button size="small" onClick={connection.reconnect}>
              Try again
            </Button>
            <Button size="small" look="danger" onClick={() => discard(connection)}>
              Discard what was not saved
            </Button>
          </>
        )}
      </div>
    </Notice>
  )
}

async function discard(connection: BriefConnection): Promise<void> {
  if (
    !window.confirm('Discard the edits that are held on this device? They cannot be brought back.')
  )
    return
  await connection.discard()
  window.location.reload()
}
