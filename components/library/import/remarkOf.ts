import type { SimilarSource } from '../../../core/api/sources.ts'
import type { QueueEntry, Titled } from './queueEntry.ts'

/** What a row has to say beyond its fields. */
export interface Remark {
  readonly tone: 'trouble' | 'warning' | 'plain'
  readonly text: string
  /** The stored source that it is about. */
  readonly source?: Titled
}

/** The first thing that a person should know about an entry; null when there is none. */
export function remarkOf(entry: QueueEntry): Remark | null {
  const { state, trouble, stored, found, draft } = entry
  if (trouble)
    return { tone: state === 'failed' || state === 'ready' ? 'trouble' : 'plain', text: trouble }
  if (state === 'stored') return null
  if (state === 'duplicate' && stored)
    return { tone: 'plain', text: 'In the library already:', source: stored }
  if (!found) return null
  const { revisionOf, similarTo, warnings } = found
  if (revisionOf && !draft?.asNew) return { tone: 'plain', text: 'New text of', source: revisionOf }
  const [similar] = similarTo
  if (similar)
    return {
      tone: 'plain',
      text: `${originAndOutlets(similarTo, draft?.outlet ?? '')}: nearly the same as`,
      source: similar,
    }
  const [first, ...more] = warnings
  if (first === undefined) return null
  return { tone: 'warning', text: more.length > 0 ? `${warnings.length}: ${first}` : first }
}

/** `1 origin, 4 outlets`: who printed nearly the same text, this one among them. */
export function originAndOutlets(similarTo: readonly SimilarSource[], outlet: string): string {
  const named = [outlet, ...similarTo.map((similar) => similar.outlet ?? '')]
  const distinct = new Set(named.map((name) => name.trim().toLowerCase()).filter(Boolean))
  const unnamed = named.filter((name) => !name.trim()).length
  const outlets = distinct.size + unnamed
  return `1 origin, ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`
}
