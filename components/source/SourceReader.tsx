'use client'

import { useMemo } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { Notice } from '../ui/Notice.tsx'
import { Reader } from './Reader.tsx'
import { SourceFacts } from './SourceFacts.tsx'
import styles from './SourceReader.module.css'

interface SourceReaderProps {
  source: SourceDetail
  revision: Revision
  target: TextRange | null
}

/** A source as a page of its own: the article, what is known about it, and who quotes it. */
export function SourceReader({ source, revision, target }: SourceReaderProps) {
  const quoted = useMemo(
    () => source.quotedIn.filter((passage) => passage.revision === revision.hash),
    [source, revision],
  )
  return (
    <div className={styles.page}>
      <article className={styles.article}>
        {revision.hash !== source.revision && (
          <Notice tone="warning">
            This is an earlier text of the article.{' '}
            <a href={`/sources/${source.id}`}>See the current one.</a>
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
          target={target}
          onQuote={null}
        />
      </article>
      <SourceFacts source={source} revision={revision} />
    </div>
  )
}
