import type * as Y from 'yjs'
import { nodeOf } from '../../core/version/content.ts'
import { writeProjection } from '../../prisma/briefProjection.ts'
import { projectionOf } from '../briefs/projectionOf.ts'
import type { Context } from './context.ts'
import { Debounce } from './debounce.ts'

/** What lists and searches know of a brief's content, derived a moment after it changed. */
export function createProjection(
  briefId: string,
  doc: Y.Doc,
  { revisions, log, now }: Context,
): Debounce {
  const read = (sourceId: string, hash: string) => revisions.text(sourceId, hash)
  return new Debounce({
    quiet: 1_000,
    longest: 10_000,
    now,
    work: async () => writeProjection(briefId, await projectionOf(nodeOf(doc), read)),
    failed: (err) =>
      log.error({ briefId, err }, 'The words and quotations of a brief could not be noted.'),
  })
}
