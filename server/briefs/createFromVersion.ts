import * as Y from 'yjs'
import type { Person } from '../../core/access/roles.ts'
import { docOf, nodeOf } from '../../core/version/content.ts'
import { readRevisionText } from '../../prisma/briefProjection.ts'
import { readBriefAuthors } from '../../prisma/briefState.ts'
import { addBrief } from '../../prisma/briefs.ts'
import { prisma } from '../../prisma/client.ts'
import { newId } from '../../prisma/newId.ts'
import { readSoundVersion } from '../../prisma/versions.ts'
import { projectionOf } from './projectionOf.ts'

/**
 * Stores a new brief that begins as a version of another, and returns its id. Whose words are whose
 * stays known, and where it came from. @throws ProblemError 404, 409, 410
 */
export async function createFromVersion(input: {
  title: string
  from: { brief: string; version: number }
  by: Person
}): Promise<string> {
  const { title, from, by } = input
  const { state } = await readSoundVersion(from.brief, from.version)
  const writers = await readBriefAuthors(prisma(), from.brief)
  const { from: begin, to } = Y.parseUpdateMeta(state)
  const id = newId()
  await addBrief({
    id,
    title,
    projection: await projectionOf(nodeOf(docOf(state)), readRevisionText),
    createdById: by.id,
    update: state,
    authors: [...to].map(([client, end]) => ({
      client,
      from: begin.get(client) ?? 0,
      to: end,
      userId: writers.of(client),
    })),
    branchedFrom: { id: from.brief, version: from.version },
  })
  return id
}
