import { FilePlus } from 'lucide-react'
import Link from 'next/link'
import type { SourceDetail } from '../../core/api/sources.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import readerStyles from './Reader.module.css'
import styles from './SourceReader.module.css'

interface NoTextProps {
  source: SourceDetail
  mayAdd: boolean
}

/** A source of which only the record is known: it can be cited, and its text can be added. */
export function NoText({ source, mayAdd }: NoTextProps) {
  return (
    <div className={`${readerStyles.reader} ${styles.noText}`}>
      <h1 className={readerStyles.title}>{source.title}</h1>
      <ArticleHeader source={source} />
      <h2 className={styles.noTextTitle}>There is no text of this source yet</h2>
      <p>
        The library knows its record alone. It can be cited; to quote from it, its words must be
        here.
      </p>
      {mayAdd && (
        <Link href={`/sources/import?for=${source.id}`} className={styles.addText}>
          <FilePlus size={16} aria-hidden /> Add its text
        </Link>
      )}
      {mayAdd && (
        <p className={styles.hint}>
          From a file, by pasting, or from {source.url ? 'its address' : 'an address'}.
        </p>
      )}
    </div>
  )
}
