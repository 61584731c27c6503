import { type Anchor, anchorQuote } from '../../../../core/quote/anchor.ts'

/**
 * A passage in its old text and its old text's successor, both with the passage between ⟦ and ⟧; a
 * successor without them has it no longer.
 */
export interface AnchorCase {
  readonly name: string
  readonly old: string
  readonly now: string
  /** Null: it must not be found. */
  readonly status: Anchor['status'] | null
  /** What the selector keeps: units of context, and whether the old offsets. */
  readonly context?: number
  readonly position?: boolean
}

export const row = (
  name: string,
  old: string,
  now: string,
  status: AnchorCase['status'],
  more: Pick<AnchorCase, 'context' | 'position'> = {},
): AnchorCase => ({ name, old, now, status, ...more })

/** The passage as an altered copy of its sentence, still recognisable: a person must look. */
export const changed = (name: string, exact: string, altered: string) =>
  row(
    name,
    `It was Tuesday. ⟦${exact}⟧ The hall was full.`,
    `It was Tuesday. ⟦${altered}⟧ The hall was full.`,
    'changed',
  )

function marked(text: string): { plain: string; start: number; end: number } {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  return { plain: text.replace('⟦', '').replace('⟧', ''), start, end }
}

/** What the row expects, and what `anchorQuote` answers. */
export function run({ old, now, status, context = 32, position = true }: AnchorCase) {
  const before = marked(old)
  const after = marked(now)
  const { plain, start, end } = before
  const selector = {
    exact: plain.slice(start, end),
    prefix: plain.slice(Math.max(0, start - context), start),
    suffix: plain.slice(end, end + context),
    ...(position ? { start, end } : {}),
  }
  const answer = anchorQuote({ text: after.plain, selector })
  return {
    answer,
    expected: status === null ? null : { start: after.start, end: after.end, status },
    words: answer && after.plain.slice(answer.start, answer.end),
  }
}
