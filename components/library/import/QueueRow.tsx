import { X } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { partialDate } from '../../../core/api/fields.ts'
import { formatDate } from '../../../core/source/formatDate.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './QueueList.module.css'
import type { QueueEntry } from './queueEntry.ts'
import { remarkOf } from './remarkOf.ts'
import { StateSign } from './StateSign.tsx'
import { stateWord } from './stateWord.ts'
import { useEntry } from './useImportQueue.ts'

interface QueueRowProps {
  id: number
  /** Its place in the list, from 1, and how long that is: not all rows are drawn. */
  place: number
  of: number
  /** The row that keys act upon; only it can be reached with Tab. */
  current: boolean
  open: boolean
}

/** One entry of the list. Its clicks are handled by the list. */
export const QueueRow = memo(function QueueRow({ id, place, of, current, open }: QueueRowProps) {
  const entry = useEntry(id)
  if (!entry) return null
  const { name, folder, draft, state, marked, words } = entry
  const title = draft?.title.trim() || name
  const tabIndex = current ? 0 : -1
  return (
    <li
      className={styles.row}
      aria-posinset={place}
      aria-setsize={of}
      data-row={id}
      data-current={current || undefined}
      data-open={open || undefined}
      data-marked={marked || undefined}
      data-bare={!draft || undefined}
    >
      <label className={styles.mark}>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={`Mark “${title}”`}
          checked={marked}
          onChange={ignore}
        />
      </label>
      <button
        type="button"
        className={styles.title}
        data-entry={id}
        tabIndex={tabIndex}
        aria-current={open || undefined}
        aria-describedby={`state-${id} remark-${id}`}
      >
        {title}
      </button>
      <span className={styles.date}>{draft && dateOf(draft.published)}</span>
      <span className={styles.facts}>
        <span className={styles.byline}>{draft?.authors.filter(Boolean).join(', ')}</span>
        <span className={styles.outlet}>{draft?.outlet}</span>
        <span className={styles.language}>
          {draft && draft.language !== 'und' && draft.language}
        </span>
        <span className={styles.count}>
          {words > 0 && (
            <>
              {words.toLocaleString('en-GB')}
              <span className={styles.unit}> words</span>
            </>
          )}
        </span>
      </span>
      <span className={styles.notes}>
        <span id={`state-${id}`} className={styles.state} data-state={state}>
          <StateSign entry={entry} /> {stateWord(entry)}
        </span>
        <Remark entry={entry} />
        <span className={styles.file} title={folder ? `${folder}/${name}` : name}>
          {draft ? name : ''}
          {draft && folder ? ` · ${folder}` : folder}
        </span>
      </span>
      <IconButton
        label={`Take “${name}” off the list`}
        className={styles.remove}
        data-remove
        tabIndex={tabIndex}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  )
})

function Remark({ entry }: { entry: QueueEntry }) {
  const remark = remarkOf(entry)
  return (
    <span
      id={`remark-${entry.id}`}
      className={styles.remark}
      data-tone={remark?.tone}
      title={remark?.text}
    >
      {remark?.source ? (
        <>
          {remark.text}{' '}
          <Link href={`/sources/${remark.source.id}`} tabIndex={-1} prefetch={false}>
            {remark.source.title}
          </Link>
        </>
      ) : (
        remark?.text
      )}
    </span>
  )
}

function dateOf(published: string): string {
  return partialDate.safeParse(published).success ? formatDate(published) : published
}

/** The list hears the click itself, with the Shift key. */
function ignore(): void {}
