'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useMemo, useRef, useState } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { lazyDialog } from '../ui/lazyDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { NoText } from './NoText.tsx'
import { Reader } from './Reader.tsx'
import type { ReadingPerson } from './readingPerson.ts'
import { SourcePanel } from './SourcePanel.tsx'
import styles from './SourceReader.module.css'
import { useSource } from './useSource.ts'
import { useSourceKeys } from './useSourceKeys.ts'

const TextComparison = dynamic(async () => (await import('./TextComparison.tsx')).TextComparison)
const SendDialog = lazyDialog(async () => (await import('./SendDialog.tsx')).SendDialog)

interface SourceReaderProps {
  source: SourceDetail
  /** The text to read; null where the source is a record without one. */
  revision: Revision | null
  /** An older text, to be compared with it. */
  compared: Revision | null
  target: TextRange | null
  me: ReadingPerson
}

/** A source as a page of its own: the article, what is known about it, and who quotes it. */
export function SourceReader(props: SourceReaderProps) {
  const { revision, compared, target, me } = props
  const live = useSource(props.source)
  const { source } = live
  const [sending, setSending] = useState<TextRange | null>(null)
  const page = useRef<HTMLDivElement>(null)
  useSourceKeys(page)
  const quoted = useMemo(
    () => source.quotedIn.filter((passage) => passage.revision === revision?.hash),
    [source.quotedIn, revision],
  )
  return (
    <div ref={page} className={styles.page}>
      <article className={styles.article}>
        <a href="#record" className={styles.jump}>
          About this source
        </a>
        {source.archivedAt !== null && (
          <Notice>This source is archived: it has left the lists and the search.</Notice>
        )}
        {compared && revision && (
          <TextComparison source={source} before={compared} after={revision} />
        )}
        {!revision && <NoText source={source} mayAdd={me.mayEdit} />}
        {revision && !compared && (
          <>
            {revision.hash !== source.revision && (
              <Notice tone="warning">
                This is an earlier text of the article.{' '}
                <Link href={`/sources/${source.id}`}>Read the current one</Link> or{' '}
                <Link href={`/sources/${source.id}?compare=${revision.hash}`}>
                  see what has changed
                </Link>
                .
              </Notice>
            )}
            {target && target.end > revision.text.length && (
              <Notice tone="warning">The passage is not in this text.</Notice>
            )}
            <Reader
              revision={revision}
              source={source}
              level="h1"
              wholePage
              quoted={quoted}
              marked={quoted}
              target={target}
              onSend={me.mayQuote ? setSending : null}
            />
          </>
        )}
      </article>
      <SourcePanel live={live} revision={revision} me={me} />
      {revision && (
        <SendDialog
          open={sending !== null}
          revision={revision}
          passage={sending}
          onClose={() => setSending(null)}
        />
      )}
    </div>
  )
}
