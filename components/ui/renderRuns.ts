import type { Run } from '../../core/citation/runs.ts'
import styles from './Runs.module.css'

/** Runs as DOM nodes, for views that are not React's. Text only: nothing in them becomes markup. */
export function renderRuns(runs: readonly Run[]): Node[] {
  return runs.map((run) => {
    let node: Node = document.createTextNode(run.text)
    for (const tag of tagsOf(run)) {
      const element = document.createElement(tag)
      element.append(node)
      node = element
    }
    if (!run.smallCaps && !run.underline) return node
    const span = document.createElement('span')
    span.className = classOf(run)
    span.append(node)
    return span
  })
}

/** The elements around a run's text, the innermost first. */
export function tagsOf(run: Run): ('i' | 'b' | 'sup' | 'sub')[] {
  return [
    ...(run.italic ? (['i'] as const) : []),
    ...(run.bold ? (['b'] as const) : []),
    ...(run.superscript ? (['sup'] as const) : []),
    ...(run.subscript ? (['sub'] as const) : []),
  ]
}

export function classOf(run: Run): string {
  return [run.smallCaps && styles.smallCaps, run.underline && styles.underline]
    .filter(Boolean)
    .join(' ')
}
