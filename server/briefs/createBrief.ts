import type { JSONContent } from '@tiptap/core'
import * as Y from 'yjs'
import type { Person } from '../../core/access/roles.ts'
import { toUpdate } from '../../core/brief/toUpdate.ts'
import { schema } from '../../core/schema/schema.ts'
import { readRevisionText } from '../../prisma/briefProjection.ts'
import { addBrief } from '../../prisma/briefs.ts'
import { newId } from '../../prisma/newId.ts'
import { projectionOf } from './projectionOf.ts'

interface NewBrief {
  readonly title: string
  readonly content: JSONContent
  /** Null for what the server itself brings. */
  readonly by: Pick<Person, 'id'> | null
}

/**
 * Stores a new brief whose log begins with this content, and returns its id. The content is
 * nobody's writing: it comes from a template or the sample library.
 * @throws RangeError when the content does not fit the schema
 */
export async function createBrief({ title, content, by }: NewBrief): Promise<string> {
  const id = newId()
  const update = toUpdate(content)
  const { from, to } = Y.parseUpdateMeta(update)
  await addBrief({
    id,
    title,
    projection: await projectionOf(schema.nodeFromJSON(content), readRevisionText),
    createdById: by?.id ?? null,
    update,
    authors: [...to].map(([client, end]) => ({
      client,
      from: from.get(client) ?? 0,
      to: end,
      userId: null,
    })),
  })
  return id
}
