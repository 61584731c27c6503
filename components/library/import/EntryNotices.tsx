import Link from 'next/link'
import { formatDate } from '../../../core/source/formatDate.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Draft } from './draft.ts'
import styles from './ImportEntry.module.css'
import { importQueue } from './importQueue.ts'
import type { Found } from './queueEntry.ts'
import { originAndOutlets } from './remarkOf.ts'

interface EntryNoticesProps {
  id: number
  draft: Draft
  found: Found
}

/** What should be known before an article is stored: warnings, and what the library has like it. */
export function EntryNotices({ id, draft, found }: EntryNoticesProps) {
  const { warnings, revisionOf, similarTo, outlets } = found
  return (
    <>
      {warnings.length > 0 && (
        <Notice tone="warning">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {revisionOf && (
        <Notice>
          <fieldset className={styles.choice}>
            <legend>
              The library has another text from this address:{' '}
              <Link href={`/sources/${revisionOf.id}`}>{revisionOf.title}</Link>.
            </legend>
            {[false, true].map((asNew) => (
              <label key={String(asNew)} className={styles.option}>
                <input
                  type="radio"
                  name={`as-new-${id}`}
                  checked={draft.asNew === asNew}
                  onChange={() => importQueue.edit(id, { asNew })}
                />
                {asNew ? 'Store as a new source' : 'Store as its new text; quotations keep the old'}
              </label>
            ))}
          </fieldset>
        </Notice>
      )}
      {similarTo.length > 0 && (
        <Notice>
          <p>Nearly the same text as ({originAndOutlets(similarTo, draft.outlet)}):</p>
          <ul className={styles.similar}>
            {similarTo.map(({ id: source, title, outlet, published, share }) => (
              <li key={source}>
                <Link href={`/sources/${source}`}>{title}</Link>
                {[outlet, published && formatDate(published), `${Math.round(share * 100)} % alike`]
                  .filter(Boolean)
                  .map((fact) => ` · ${fact}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {outlets.length > 0 && (
        <p className={styles.summary}>
          Takes passages from {new Intl.ListFormat('en').format(outlets)}.
        </p>
      )}
    </>
  )
}
