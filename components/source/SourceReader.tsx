'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { Notice } from '../ui/Notice.tsx'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Reader, type ReaderHandle } from './Reader.tsx'
import { SourceFacts } from './SourceFacts.tsx'
import styles from './SourceReader.module.css'

interface SourceReaderProps {
  source: SourceDetail
  revision: Revision
  target: TextRange | null
}

/** A source as a page of its own: the article, what is known about it, and who quotes it. */
export function SourceReader({ source, revision, target }: SourceReaderProps) {
  const reader = useRef<ReaderHandle>(null)
  // So that j and k work at once; the reader says what it is when it takes the focus.
  useEffect(() => reader.current?.focus(), [])
  const quoted = useMemo(
    () => source.quotedIn.filter((passage) => passage.revision === revision.hash),
    [source, revision],
  )
  return (
    <main className={styles.page}>
      <article className={styles.article}>
        <ArticleHeader source={source} level="h1" />
        {revision.hash !== source.current.hash && (
          <Notice tone="warning">
            This is an earlier text of the article.{' '}
            <a href={`/sources/${source.id}`}>See the current one.</a>
          </Notice>
        )}
        {target && target.end > revision.text.length && (
          <Notice tone="warning">The passage is not in this text.</Notice>
        )}
        <Reader
          ref={reader}
          revision={revision}
          language={source.language}
          quoted={quoted}
          target={target}
          onQuote={null}
        />
      </article>
      <SourceFacts source={source} revision={revision} />
    </main>
  )
}
