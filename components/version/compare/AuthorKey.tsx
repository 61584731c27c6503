import type { CSSProperties } from 'react'
import type { VersionComparison } from '../../../core/api/comparison.ts'
import { authorsIn } from './authorsOf.ts'
import styles from './compared.module.css'

/** Which colour and which line is whose; lines tell people apart without colours. */
export function AuthorKey({ comparison }: { comparison: VersionComparison }) {
  const authors = authorsIn(comparison)
  if (authors.length === 0) return null
  return (
    <ul className={styles.authors} aria-label="Changed by">
      {authors.map(({ id, name, color, line }) => (
        <li key={id}>
          <span
            className={styles.author}
            data-line={line % 5}
            style={{ '--author': `var(--person-${color % 8})` } as CSSProperties}
          >
            {name}
          </span>
        </li>
      ))}
    </ul>
  )
}
