import type { SearchHit } from '../../core/api/search.ts'
import { excerpt } from './excerpt.ts'
import styles from './SearchHits.module.css'

type HighlightedProps = Pick<SearchHit['passages'][number], 'text' | 'highlights'> & {
  /** Cut to the sentences around the first match. */
  shortened?: boolean
}

/** A text with its matched words marked. */
export function Highlighted({ text, highlights, shortened = false }: HighlightedProps) {
  const [from, to] = shortened ? excerpt(text, highlights) : [0, text.length]
  const shown = highlights.filter(([start, end]) => start >= from && end <= to)
  return (
    <>
      {from > 0 && '… '}
      {shown.map(([start, end], index) => (
        <span key={start}>
          {text.slice(shown[index - 1]?.[1] ?? from, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.[1] ?? from, to)}
      {to < text.length && ' …'}
    </>
  )
}
