import { Quote } from 'lucide-react'
import { quoteAddress } from '../../core/quote/quoteAddress.ts'
import type { BriefMark } from '../../core/source/briefMarks.ts'
import styles from './MarginMarks.module.css'

/** Marks of one block that fit beside it. */
const most = 3

/**
 * The briefs that quote from a block: signs in the margin where there is one, their titles under the
 * block where there is none. Never part of the article's own words.
 */
export function MarginMarks({ marks }: { marks: readonly BriefMark[] }) {
  const shown = marks.length > most ? marks.slice(0, most - 1) : marks
  const more = marks.slice(shown.length)
  return (
    <ul className={styles.marks} aria-label="Briefs that quote this passage" lang="en" dir="ltr">
      {shown.map(({ id, title, quote, passages }) => (
        <li key={id}>
          <a href={quoteAddress(id, quote)} className={styles.mark} data-mark>
            <Quote size={13} aria-hidden />
            <span className={styles.title}>
              <span className="visually-hidden">Quoted in </span>
              {title}
              {passages > 1 && ` · ${passages} passages`}
            </span>
          </a>
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <a href="#quoted-in" className={styles.mark} data-mark>
            <span className={styles.more}>+{more.length}</span>
            <span className={styles.title}>
              {more.length} more: {more.map(({ title }) => title).join(', ')}
            </span>
          </a>
        </li>
      )}
    </ul>
  )
}
