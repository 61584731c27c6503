import { folded } from '../text/features.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { isRole } from '../text/readMeta.ts'
import type { Region } from './pageBlock.ts'

interface Around {
  readonly lines: readonly LineFacts[]
  /** Where each of the lines stands. */
  readonly places: readonly ReadonlySet<Region>[]
  /** Index of the title among the lines, -1 without one. */
  readonly title: number
  readonly headline: string | null
}

/** "By" on a line of its own above the name. */
const by = /^(?:by|von|par|por|di|da|door|av|af|автор)\s?:?$/iu

/** Lines around a name within which a date or a role makes it a byline. */
const nearest = 2

/**
 * Whether a name that stands alone is a byline: a line says "by" it, it is marked as one, it stands
 * right below the headline, or a date or a role stands beside it. Headings, buttons and whom the
 * headline is about look like names too.
 */
export function isVouched(name: string, { lines, places, title, headline }: Around): boolean {
  const told = lines.flatMap((line, index) => (line.meta?.authors.includes(name) ? [index] : []))
  // It was read out of a sentence, such as "Reporting by Jane Roe".
  if (told.length === 0 || told.some((index) => lines[index]?.meta?.byline)) return true
  if (` ${folded(headline ?? '')} `.includes(` ${folded(name)} `)) return false
  return told.some((index) => {
    const line = lines[index]
    if (places[index]?.has('byline') || (line?.meta?.dates.length ?? 0) > 0) return true
    if (line?.mark === 'heading') return false
    if (index > title && index <= title + nearest) return true
    if (by.test(lines[index - 1]?.text ?? '')) return true
    const near = lines.slice(Math.max(0, index - nearest), index + nearest + 1)
    return near.some((other) => (other.meta?.dates.length ?? 0) > 0 || isRole(other.text))
  })
}
