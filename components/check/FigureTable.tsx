import type { FindingFigure } from '../../core/api/check.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'
import styles from './FigureTable.module.css'
import type { CheckLookup } from './lookup.ts'

interface FigureTableProps {
  figures: readonly FindingFigure[]
  lookup: CheckLookup
  onOpen: (passage: PassageRange) => void
}

const hedges = { exact: '', about: 'about ', over: 'over ', under: 'under ' } as const
const number = new Intl.NumberFormat('en')

/** Figures side by side: each with its outlet, its date and its sentence, and leads to its source. */
export function FigureTable({ figures, lookup, onOpen }: FigureTableProps) {
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => {
        const { source, revision, start, end, value, upTo, hedge, unit, asOf, sentence } = figure
        const about = lookup.source(source)
        const when = asOf
          ? `as of ${asOf}`
          : about?.published
            ? `published ${formatDate(about.published)}`
            : 'no date'
        const amount =
          upTo > value ? `${number.format(value)}–${number.format(upTo)}` : number.format(value)
        return (
          <li key={`${source}/${start}`}>
            <button
              type="button"
              className={styles.figure}
              onClick={() => onOpen({ source, revision, start, end })}
            >
              <span className={styles.value}>
                {hedges[hedge] && <span className={styles.hedge}>{hedges[hedge]}</span>}
                {amount}
                {unit && ` ${unit}`}
              </span>
              <span className={styles.from}>
                {about?.outlet ?? about?.title ?? 'Source'}, {when}
              </span>
              <span className={styles.sentence}>{sentence}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
