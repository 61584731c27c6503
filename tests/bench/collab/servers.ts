import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { addColleague } from '../../e2e/people.ts'
import { root } from '../../support/root.ts'
import { signIn, startServer } from '../../support/server.ts'
import { makeBrief } from '../page.ts'
import { type Dialect, hocuspocus, yWebsocket } from './dialects.ts'

/** A collaboration server that is measured, running in a process of its own. */
export interface Measured {
  readonly name: string
  readonly dialect: Dialect
  readonly pid: number
  /** Makes a new document and returns its name. */
  makeDocument(): Promise<string>
  /** Where a document's socket is, and what it must be asked with. */
  address(document: string): { readonly url: string; readonly headers: Record<string, string> }
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface Place {
  readonly dataFolder: string
  readonly url?: string
}

/** How many people the sockets belong to, in turn. */
const people = 25
const invented = (number: number) => ({
  name: `Analyst ${number}`,
  email: `analyst${number}@desk.example`,
  password: 'a password for the bench',
})

const peers = join(root, 'tests/bench/collab/peers')

/** Chancery itself, as built. */
export async function startChancery(
  name: string,
  place: Place,
  env: Record<string, string> = {},
): Promise<Measured> {
  const start = async () => {
    const server = await startServer(place, { env: { SOCKETS_PER_PERSON: '1000', ...env } })
    return { server, cookie: await signIn(server.url) }
  }
  let running = await start()
  // What one person's sockets cost together is limited: a newsroom is not one person.
  const cookies = [running.cookie]
  while (cookies.length < people)
    cookies.push(await addColleague(running.server, 'editor', invented(cookies.length)))
  let asked = 0
  return {
    name,
    dialect: yWebsocket,
    get pid() {
      return running.server.pid
    },
    makeDocument: () => makeBrief(running.server.url, running.cookie),
    address: (document) => ({
      url: `${running.server.url.replace('http', 'ws')}/collab/${document}`,
      headers: { cookie: cookies[asked++ % people] ?? running.cookie },
    }),
    restart: async () => {
      await running.server.stop()
      running = await start()
    },
    stop: () => running.server.stop(),
  }
}

/** `@y/websocket-server`, which keeps everything in memory, or in LevelDB as well. */
export function startYWebsocket(name: string, levelFolder?: string): Promise<Measured> {
  return startPeer(name, yWebsocket, ['node_modules/@y/websocket-server/src/server.js'], {
    HOST: '127.0.0.1',
    ...(levelFolder ? { YPERSISTENCE: levelFolder } : {}),
  })
}

/** Hocuspocus, which stores a document's whole state some seconds after a change. */
export function startHocuspocus(name: string, file: string): Promise<Measured> {
  return startPeer(name, hocuspocus, ['--no-warnings', 'hocuspocus.mjs'], { DATABASE: file })
}

async function startPeer(
  name: string,
  dialect: Dialect,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Measured> {
  const port = await freePort()
  const start = () => startNode(args, { ...env, PORT: String(port) })
  let child = await start()
  let made = 0
  return {
    name,
    dialect,
    get pid() {
      return child.pid ?? 0
    },
    makeDocument: async () => `document-${made++}`,
    address: (document) => ({ url: `ws://127.0.0.1:${port}/${document}`, headers: {} }),
    restart: async () => {
      await end(child)
      child = await start()
    },
    stop: () => end(child),
  }
}

/** Installs the peers when they are first wanted: they are no part of the project. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(peers, 'node_modules'))) return
  const child = spawn('npm', ['ci'], { cwd: peers, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The servers to compare with could not be installed.')
}

async function startNode(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: peers,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('running')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${args.at(-1)} ended with ${code}.`)))
  })
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.')
  return address.port
}
