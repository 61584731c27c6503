import type { VersionSummary } from '../../core/api/versions.ts'
import { isMeant } from '../../core/version/timeline.ts'
import styles from './WordsChart.module.css'

const [width, height, margin] = [720, 72, 6]

/** How many words a brief had over time; what people meant to keep has a dot. */
export function WordsChart({ versions }: { versions: readonly VersionSummary[] }) {
  const points = versions
    .map((version) => ({ version, at: new Date(version.createdAt).getTime() }))
    .sort((a, b) => a.at - b.at)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const most = Math.max(1, ...points.map(({ version }) => version.words))
  const x = (at: number) =>
    margin + ((at - first.at) / Math.max(1, last.at - first.at)) * (width - 2 * margin)
  const y = (words: number) => height - margin - (words / most) * (height - 2 * margin)
  const steps = points.map(({ version, at }, index) =>
    index === 0 ? `M${x(at)} ${y(version.words)}` : `H${x(at)}V${y(version.words)}`,
  )
  const line = steps.join('')
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Words over time: ${first.version.words} in version ${first.version.number}, ${last.version.words} in version ${last.version.number}, at most ${most}.`}
      >
        <path className={styles.area} d={`${line}V${height}H${x(first.at)}Z`} />
        <path className={styles.line} d={line} />
      </svg>
      <ul className={styles.dots} aria-hidden>
        {points
          .filter(({ version }) => isMeant(version))
          .map(({ version, at }) => (
            <li
              key={version.number}
              title={version.name ?? `Version ${version.number}`}
              style={{
                left: `${(x(at) / width) * 100}%`,
                top: `${(y(version.words) / height) * 100}%`,
              }}
            />
          ))}
      </ul>
      <figcaption className={styles.caption}>
        <span>{day(first.at)}</span>
        <span>at most {most.toLocaleString('en')} words</span>
        <span>{day(last.at)}</span>
      </figcaption>
    </figure>
  )
}

const day = (at: number) =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
