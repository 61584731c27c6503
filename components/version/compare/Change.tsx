import type { CSSProperties, ReactNode } from 'react'
import type { Span } from '../../../core/version/compare/comparison.ts'
import styles from './compared.module.css'
import { placeOf, useCompared } from './comparedContext.ts'

interface ChangeProps {
  kind: 'inserted' | 'removed' | 'formatted'
  span: Span
  /** It stands elsewhere in the other state. */
  moved?: boolean
  title?: string | undefined
  /** A whole block, a row or an item rather than words in a line. */
  block?: boolean
  children: ReactNode
}

const words = { inserted: 'Inserted', removed: 'Removed', formatted: 'Set otherwise' } as const

const authorStyle = ({ color }: { readonly color: number }) =>
  ({ '--author': `var(--person-${color % 8})` }) as CSSProperties

/** What was changed, with who did it where that is known. */
export function Change({ kind, span, moved = false, title, block, children }: ChangeProps) {
  const { authorsAt } = useCompared()
  const people = kind === 'formatted' ? [] : authorsAt(span, kind)
  const what = moved ? 'Moved' : words[kind]
  const by = people.map(({ name }) => name).join(' and ')
  const label = [title ?? what, by && `by ${by}`].filter(Boolean).join(' ')
  const shared = {
    className: styles.change,
    'data-change': placeOf(span),
    'data-kind': kind,
    'data-moved': moved || undefined,
    'data-line': people[0] ? people[0].line % 5 : undefined,
    style: people[0] && authorStyle(people[0]),
    title: label,
    tabIndex: -1,
  }
  const heard = <span className="visually-hidden">{label}: </span>
  if (block)
    return (
      <div {...shared} data-block>
        {heard}
        {children}
      </div>
    )
  if (kind === 'inserted')
    return (
      <ins {...shared}>
        {heard}
        {children}
      </ins>
    )
  if (kind === 'removed')
    return (
      <del {...shared}>
        {heard}
        {children}
      </del>
    )
  return (
    <span {...shared}>
      {heard}
      {children}
    </span>
  )
}
