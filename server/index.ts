import { createServer, Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { collabPath } from '../core/collab/protocol.ts'
import { provideHost } from '../core/host.ts'
import { providePrisma } from '../prisma/client.ts'
import { derivePending } from '../prisma/derivePending.ts'
import { readAll } from '../prisma/readUnread.ts'
import { createAccounts } from './accounts/accounts.ts'
import { ensureOwner } from './accounts/ensureOwner.ts'
import { readAside, readRecordsAside } from './articles/readAside.ts'
import { beginBrief } from './briefs/beginBrief.ts'
import { createCitations } from './citation/citations.ts'
import { connectProcesses } from './collab/bus/connectProcesses.ts'
import { createCollaboration } from './collab/collaboration.ts'
import { openDatabase } from './database/open.ts'
import { createFetching } from './fetch/createFetching.ts'
import { closeServer } from './http/closeServer.ts'
import { createHandler } from './http/handler.ts'
import { listen } from './http/listen.ts'
import { captureConsole } from './log/captureConsole.ts'
import { createLog } from './log/createLog.ts'
import { createMetrics } from './metrics/createMetrics.ts'
import { createReadiness } from './readiness.ts'
import { readSettings } from './settings.ts'
import { StartError } from './startError.ts'
import { stopOnSignals } from './stop.ts'

// No request leaves the server, Next's telemetry included.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const development = process.argv.includes('--dev')

/** Opens everything, in order, and answers requests once all of it works. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const json = !development && !process.stdout.isTTY
  const log = createLog({ level: settings.logLevel, json })
  if (json) captureConsole(log)
  process.on('uncaughtExceptionMonitor', (err, origin) =>
    log.error({ err, origin }, 'Chancery ends because of an error that nobody handled.'),
  )
  const metrics = createMetrics()
  let stopping = false
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
  const bus = settings.redisUrl
    ? await connectProcesses(database.pool, settings.redisUrl, log)
    : null
  const collaboration = createCollaboration({
    database,
    authenticate: accounts.identify,
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
    limits: {
      socketsPerPerson: settings.socketsPerPerson,
      unstoredFor: settings.unstoredFor,
    },
    bus: bus ?? undefined,
    watched: database.kind === 'postgresql',
    log,
    meter: metrics.meter,
  })
  metrics.observe(collaboration.census)
  const readiness = createReadiness({
    pool: database.pool,
    census: collaboration.census,
    isStopping: () => stopping,
  })
  provideHost({
    accounts,
    rooms: collaboration.rooms,
    versions: collaboration.versions,
    citations: createCitations(collaboration.rooms),
    createBrief: beginBrief,
    publicUrl: settings.publicUrl?.replace(/\/$/, ''),
    readArticle: readAside,
    readBibliography: readRecordsAside,
    fetchArticle: createFetching(),
    log,
  })
  if (settings.owner) await ensureOwner(accounts, settings.owner, settings.workspaceName)
  if (settings.samples) {
    const { ensureSamples } = await import('./sample/load.ts')
    const loaded = await ensureSamples(database)
    if (loaded > 0) say(`Loaded the sample library: ${count(loaded, 'article')} and a brief.`)
  }
  // What is done beside everything else goes on at the next start.
  const unlessStopping = (err: unknown, message: string) => {
    if (!stopping) log.error({ err }, message)
  }
  void derivePending().catch((error: unknown) =>
    unlessStopping(error, 'Which stored articles are nearly the same could not be found out.'),
  )
  // Until it is done, names in what it has not read are found only as they are spelt.
  void readAll().catch((error: unknown) =>
    unlessStopping(error, 'The words of stored articles could not be read for search.'),
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
    createHandler({
      next: pages.getRequestHandler(),
      readiness,
      limitation: () => bus?.trouble ?? null,
      metrics,
      metricsRule: {
        token: settings.metricsToken,
        behindProxy: settings.trustProxy || settings.publicUrl !== undefined,
      },
      log,
      trustProxy: settings.trustProxy,
    }),
  )
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.startsWith(collabPath)) void collaboration.handleUpgrade(request, socket, head)
    else if (!upgradesOfNext.emit('upgrade', request, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  const url = await listen(server, settings.port, settings.host)
  stopOnSignals({
    log,
    unstored: () => collaboration.census().unstoredBytes,
    stop: async () => {
      stopping = true
      // Until whoever spreads the requests has noticed, they are answered as before.
      await sleep(settings.stopDelay)
      await collaboration.drain()
      if (!(await closeServer(server, longestRequest)))
        log.warn({}, 'Requests that took too long were cut off.')
      // A request may have opened a brief meanwhile.
      await collaboration.drain()
      await bus?.close()
      await database.close()
      log.info({}, 'Stopped.')
    },
  })
  say(`\nChancery is ready: ${settings.publicUrl ?? url}\n`)
}

/** Milliseconds that a request which was begun has to end when the server stops. */
const longestRequest = 3_000

const say = (text: string) => console.log(text)
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

await start().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
  else console.error(error)
  process.exit(1)
})
