import { createServer, Server } from 'node:http'
import next from 'next'
import { collabPath } from '../core/collab/protocol.ts'
import { provideHost } from '../core/host.ts'
import { providePrisma } from '../prisma/client.ts'
import { derivePending } from '../prisma/derivePending.ts'
import { readAll } from '../prisma/readUnread.ts'
import { createAccounts } from './accounts/accounts.ts'
import { ensureOwner } from './accounts/ensureOwner.ts'
import { readAside, readRecordsAside } from './articles/readAside.ts'
import { createFromTemplate } from './briefs/createFromTemplate.ts'
import { createCitations } from './citation/citations.ts'
import { createCollaboration } from './collab/collaboration.ts'
import { openDatabase } from './database/open.ts'
import { createFetching } from './fetch/createFetching.ts'
import { createHandler } from './http/handler.ts'
import { listen } from './http/listen.ts'
import { readSettings } from './settings.ts'
import { StartError } from './startError.ts'
import { stopOnSignals } from './stop.ts'

// No request leaves the server, Next's telemetry included.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const development = process.argv.includes('--dev')

/** Opens everything, in order, and answers requests once all of it works. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  say(settings.databaseUrl ? 'Opening the database…' : 'Opening the embedded database…')
  const database = await openDatabase({
    url: settings.databaseUrl,
    dataFolder: settings.dataFolder,
  })
  providePrisma(database.prisma)
  if (database.applied.length > 0) say(`Applied ${count(database.applied.length, 'migration')}.`)

  const accounts = await createAccounts({
    database,
    secret: settings.secret,
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
    membershipChanged: (userId) => collaboration.membershipChanged(userId),
  })
  const collaboration = createCollaboration({
    database,
    authenticate: accounts.authenticate,
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
  })
  const readiness = async () =>
    database.pool.query('SELECT 1').then(
      () => null,
      () => 'The database does not answer.',
    )
  provideHost({
    accounts,
    rooms: collaboration.rooms,
    citations: createCitations(collaboration.rooms),
    createBrief: createFromTemplate,
    publicUrl: settings.publicUrl?.replace(/\/$/, ''),
    readArticle: readAside,
    readBibliography: readRecordsAside,
    fetchArticle: createFetching(),
    readiness,
  })
  if (settings.owner) await ensureOwner(accounts, settings.owner, settings.workspaceName)
  if (settings.samples) {
    const { ensureSamples } = await import('./sample/load.ts')
    const loaded = await ensureSamples(database)
    if (loaded > 0) say(`Loaded the sample library: ${count(loaded, 'article')} and a brief.`)
  }
  void derivePending().catch((error: unknown) =>
    console.error('Which stored articles are nearly the same could not be found out.', error),
  )
  // Until it is done, names in what it has not read are found only as they are spelt.
  void readAll().catch((error: unknown) =>
    console.error('The words of stored articles could not be read for search.', error),
  )

  say(development ? 'Starting the pages (development)…' : 'Starting the pages…')
  // Next attaches an upgrade listener of its own, which would end our sockets: it gets this server,
  // which never listens, and is handed the upgrades that are not ours.
  const upgradesOfNext = new Server()
  const pages = next({
    dev: development,
    hostname: settings.host,
    port: settings.port,
    httpServer: upgradesOfNext,
  })
  await pages.prepare()
  const server = createServer(
    createHandler({ next: pages.getRequestHandler(), readiness, trustProxy: settings.trustProxy }),
  )
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.startsWith(collabPath)) void collaboration.handleUpgrade(request, socket, head)
    else if (!upgradesOfNext.emit('upgrade', request, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  const url = await listen(server, settings.port, settings.host)
  stopOnSignals(async () => {
    server.close()
    await collaboration.drain()
    server.closeAllConnections()
    await database.close()
  })
  say(`\nChancery is ready: ${settings.publicUrl ?? url}\n`)
}

const say = (text: string) => console.log(text)
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

await start().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
