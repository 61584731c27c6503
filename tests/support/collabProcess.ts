// A process with a database, rooms and sockets and nothing else, for tests that kill it.
// Usage: node tests/support/collabProcess.ts FOLDER PORT [DATABASE_URL]
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { providePrisma } from '../../prisma/client.ts'
import { createCollaboration } from '../../server/collab/collaboration.ts'
import { openDatabase } from '../../server/database/open.ts'
import { makePeople, personHeader } from './people.ts'

const [dataFolder = '', port = '0', url] = process.argv.slice(2)
const database = await openDatabase({ dataFolder, url })
providePrisma(database.prisma)
const people = makePeople()
const collaboration = createCollaboration({
  database,
  authenticate: async (headers) => people.get(headers.get(personHeader) ?? '') ?? null,
})
await database.prisma.brief.upsert({
  where: { id: 'brief' },
  create: { id: 'brief', title: 'A brief' },
  update: {},
})
const server = createServer()
server.on('upgrade', (request, socket, head) => collaboration.handleUpgrade(request, socket, head))
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`port ${(server.address() as AddressInfo).port}`)
})
