import styles from './Outline.module.css'

/** A heading as the outline shows it: all but its position, which every keystroke above changes. */
export interface OutlineHeading {
  readonly level: number
  readonly text: string
}

interface OutlineProps {
  headings: readonly OutlineHeading[]
  /** Index of the section that is being read, -1 above the first. */
  current: number
  onGoTo: (index: number) => void
}

/** The brief's headings; a click goes there. */
export function Outline({ headings, current, onGoTo }: OutlineProps) {
  if (headings.length === 0)
    return <p className={styles.empty}>Headings appear here. Type ## and a space to make one.</p>
  const top = Math.min(...headings.map((heading) => heading.level))
  return (
    <ol className={styles.outline}>
      {headings.map(({ level, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a heading is its place; texts repeat
        <li key={index}>
          <button
            type="button"
            className={styles.entry}
            data-depth={level - top}
            aria-current={index === current ? 'location' : undefined}
            onClick={() => onGoTo(index)}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  )
}
