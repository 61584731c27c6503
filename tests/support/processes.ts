import { randomBytes } from 'node:crypto'
import type { Visitor } from '../../core/access/roles.ts'
import { prisma } from '../../prisma/client.ts'
import { asRole, findPerson } from '../../prisma/people.ts'
import { RedisBus } from '../../server/collab/bus/redisBus.ts'
import type { Database } from '../../server/database/open.ts'
import { type CollabServer, serveCollab } from './collab.ts'
import { makePeople, personHeader } from './people.ts'

export interface TestProcess extends CollabServer {
  readonly bus: RedisBus
  readonly log: string[]
}

/** Name of channels that no other test uses. */
export const ownScope = () => `test-${randomBytes(6).toString('hex')}`

/**
 * What would be a process: rooms, sockets and a bus of their own, with nothing in common but the
 * database and Redis. People are those of the database.
 */
export async function startProcess(
  database: Database,
  url: string,
  scope: string,
): Promise<TestProcess> {
  const log: string[] = []
  const note = (_fields: unknown, message: string) => log.push(message)
  const bus = new RedisBus({ url, scope, log: { info: note, warn: note, error: note } })
  const server = await serveCollab(database, { bus, watched: true, authenticate: whoSends })
  return {
    ...server,
    bus,
    log,
    close: async () => {
      await server.close()
      await bus.close()
    },
  }
}

/** A session of the database named in the header, as the real server has it in a cookie. */
async function whoSends(headers: Headers): Promise<Visitor | null> {
  const userId = headers.get(personHeader) ?? ''
  const session = await prisma().session.findFirst({
    where: { userId, expiresAt: { gt: new Date() } },
  })
  const person = session && (await findPerson(userId))
  return person && { ...person, session: session.id }
}

/** Puts everybody whom tests speak of into the database, each with a session of the same id. */
export async function addPeople(): Promise<void> {
  for (const { id, name, email, role, color } of makePeople().values()) {
    await prisma().user.create({
      data: {
        id,
        name,
        email,
        member: { create: { role: asRole(role), color } },
        sessions: {
          create: { id, token: id, expiresAt: new Date(Date.now() + 3_600_000) },
        },
      },
    })
  }
}
