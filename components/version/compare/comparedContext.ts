import type { Node } from '@tiptap/pm/model'
import { createContext, useContext } from 'react'
import type { PersonSummary } from '../../../core/api/people.ts'
import type { Span } from '../../../core/version/compare/comparison.ts'

/** What to show of two states: both in one text, or one of them. */
export type Side = 'both' | 'before' | 'after'

/** Somebody who changed something, and which of several lines is theirs. */
export interface Author extends PersonSummary {
  /** Index among all who changed something. */
  readonly line: number
}

/** Who put in or took out what stands at a place; empty where nobody is known to have. */
export type AuthorsAt = (span: Span, kind: 'inserted' | 'removed') => readonly Author[]

export interface Compared {
  readonly before: Node
  readonly after: Node
  readonly side: Side
  readonly authorsAt: AuthorsAt
}

const ComparedContext = createContext<Compared | null>(null)
export const ComparedProvider = ComparedContext.Provider

export function useCompared(): Compared {
  const compared = useContext(ComparedContext)
  if (!compared) throw new Error('There is no comparison around this.')
  return compared
}

/** Names a change's place for jumping to it. */
export const placeOf = ({ fromA, fromB }: Pick<Span, 'fromA' | 'fromB'>) => `${fromA}:${fromB}`
