import { Download } from 'lucide-react'
import Link from 'next/link'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import { Time } from '../ui/Time.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

interface TextsSectionProps {
  source: SourceDetail
  /** The text that is read now. */
  revision: Revision | null
}

/** The file that the text was made from, and the texts that the source has had. */
export function TextsSection({ source, revision }: TextsSectionProps) {
  const { original, revisions } = source
  if (!original && revisions.length < 2) return null
  const here = revision ?? source.current
  return (
    <PanelSection title={revisions.length > 1 ? `Texts (${revisions.length})` : 'Original file'}>
      {original && here?.hash === source.revision && (
        <p className={styles.original}>
          <a
            href={`/api/sources/${source.id}/original`}
            download={original.fileName}
            // The address of the article comes first where it is known.
            aria-keyshortcuts={source.url ? undefined : 'o'}
          >
            <Download size={13} aria-hidden /> {original.fileName}
          </a>{' '}
          <span className={styles.size}>{size(original.bytes)}</span>
        </p>
      )}
      {revisions.length > 1 && (
        <ol className={styles.texts}>
          {revisions.map(({ hash, createdAt }) => (
            <li key={hash}>
              <Link
                href={textAddress(source, hash)}
                aria-current={hash === here?.hash ? 'true' : undefined}
              >
                <Time at={createdAt} />
              </Link>{' '}
              <span className={styles.by}>{textAddedBy(source, hash)}</span>
              {hash === source.revision ? (
                <span>current</span>
              ) : (
                <span className={styles.textLinks}>
                  <Link href={`/sources/${source.id}?compare=${hash}`}>what changed since</Link>
                  <a
                    href={`/api/sources/${source.id}/original?revision=${hash}`}
                    aria-label="Download the original file of this text"
                    download
                  >
                    <Download size={13} aria-hidden />
                  </a>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </PanelSection>
  )
}

function textAddress(source: SourceDetail, hash: string): string {
  return hash === source.revision
    ? `/sources/${source.id}`
    : `/sources/${source.id}?revision=${hash}`
}

/** Who brought a text in: whose change made it the current one, or who added the source. */
function textAddedBy(source: SourceDetail, hash: string): string {
  const change = source.changes.find(({ fields }) =>
    fields.some(({ field, after }) => field === 'revision' && after === hash),
  )
  return (change ?? { by: source.addedBy }).by?.name ?? ''
}

function size(bytes: number): string {
  const kibibytes = bytes / 1024
  return kibibytes < 1024
    ? `${Math.max(1, Math.round(kibibytes))} KiB`
    : `${(kibibytes / 1024).toFixed(1)} MiB`
}
