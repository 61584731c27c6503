import { ProblemError } from '../core/api/problem.ts'
import { addressKey } from '../core/source/addressKey.ts'
import type { Source } from './generated/client.ts'
import type { Db } from './locks.ts'

type WithText = Pick<Source, 'id' | 'title' | 'currentRevision'>
type Reading = Pick<Db, '$queryRaw' | 'source'>

/**
 * The source that a text is a later one of: `revisionOf`, or when that is undefined the first in the
 * library with this address; null for none.
 * @throws ProblemError 422 when `revisionOf` is unknown
 */
export async function findRevised(
  db: Reading,
  revisionOf: string | null | undefined,
  url: string | null,
): Promise<Source | null> {
  if (revisionOf === null) return null
  if (revisionOf !== undefined) {
    const source = await db.source.findUnique({ where: { id: revisionOf } })
    if (source) return source
    const detail = 'There is no such article that this could be a later text of.'
    throw new ProblemError(422, detail, [{ path: 'revisionOf', detail }])
  }
  const key = url === null ? null : addressKey(url)
  if (key === null) return null
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE keys @> ARRAY[${`url:${key}`}] AND archived_at IS NULL
    ORDER BY created_at, id LIMIT 1`
  return found ? db.source.findUnique({ where: { id: found.id } }) : null
}

/** Sources that have or had this text, in the order of storing. */
export async function sourcesWithText(db: Pick<Db, 'revision'>, hash: string): Promise<WithText[]> {
  const found = await db.revision.findMany({
    where: { hash },
    select: { source: { select: { id: true, title: true, currentRevision: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return found.map(({ source }) => source)
}

/**
 * Which of the sources with a text an import of it is a duplicate of; null when it is to be stored:
 * nobody has it, or the source that it revises had it once and shall have it again.
 */
export function duplicateAmong(
  same: readonly WithText[],
  revisedId: string | null,
  hash: string,
): WithText | null {
  const own = same.find(({ id }) => id === revisedId)
  if (own) return own.currentRevision === hash ? own : null
  return same[0] ?? null
}
