import { readFileSync } from 'node:fs'
import type { ClientRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { addColleague } from '../../../e2e/people.ts'
import { connect, type TestClient } from '../../../support/collab.ts'
import { makeTestPlace } from '../../../support/database.ts'
import { type RunningServer, signIn, startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'
import { Records } from './records.ts'

/** How the server ended an attack. */
export interface Ending {
  /** Close code of the socket, or the HTTP status when there was no upgrade. */
  readonly code: number
}

/** Bytes that wait to be sent until those before them are gone. */
const mostBuffered = 16 * 1024 * 1024

/** A real process, a brief in it, somebody at work in that brief, and one who means harm. */
export interface Battlefield {
  readonly server: RunningServer
  readonly briefId: string
  /** Address of the brief's socket. */
  readonly socketUrl: string
  readonly attacker: Readonly<Record<string, string>>
  /** The attacker's id, which is all that a log may say of them. */
  readonly attackerId: string
  readonly reader: Readonly<Record<string, string>>
  readonly victim: TestClient
  /** The document as it is, to forge something from. */
  copy(): Y.Doc
  /** Types and waits until that is stored. @returns milliseconds */
  heartbeat(): Promise<number>
  /** Whether somebody who comes now sees what the victim sees, and it is a document. */
  isWhole(): Promise<boolean>
  readonly records: Records
  /** Resident memory of the process in bytes. */
  memory(): number
  close(): Promise<void>
}

export async function prepare(): Promise<Battlefield> {
  const place = await makeTestPlace('embedded')
  const server = await startServer(place)
  const cookie = await signIn(server.url)
  const attacker = { cookie: await addColleague(server) }
  const ida = { name: 'Ida', email: 'ida@desk.example', password: 'a password of hers' }
  const attackerId = await idOf(server, attacker.cookie)
  const reader = { cookie: await addColleague(server, 'reader', ida) }
  const response = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: server.url },
    body: JSON.stringify({ title: 'Besieged' }),
  })
  const { id } = (await response.json()) as { id: string }
  const base = `${server.url.replace('http', 'ws')}/collab`
  const victim = connect(base, id, { cookie })
  await until(() => victim.provider.synced)
  return {
    server,
    briefId: id,
    socketUrl: `${base}/${id}`,
    attacker,
    attackerId,
    reader,
    victim,
    copy: () => docOf(Y.encodeStateAsUpdate(victim.doc)),
    heartbeat: async () => {
      const before = victim.stored()
      const start = performance.now()
      victim.type('.')
      await until(() => victim.stored() > before)
      return performance.now() - start
    },
    isWhole: async () => {
      const fresh = connect(base, id, { cookie })
      try {
        await until(() => fresh.provider.synced && fresh.text() === victim.text())
        nodeOf(fresh.doc).check()
        return nodeOf(fresh.doc).eq(nodeOf(victim.doc)) && fresh.doc.store.pendingStructs === null
      } finally {
        fresh.destroy()
      }
    },
    records: new Records(server),
    memory: () => {
      const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
    },
    close: async () => {
      victim.destroy()
      await server.stop()
      await place.remove()
    },
  }
}

async function idOf(server: RunningServer, cookie: string): Promise<string> {
  const response = await fetch(`${server.url}/api/auth/get-session`, { headers: { cookie } })
  const { user } = (await response.json()) as { user: { id: string } }
  return user.id
}

/** A client of the attacker's as the editor has it. */
export const come = ({ server, briefId, attacker }: Battlefield): TestClient =>
  connect(`${server.url.replace('http', 'ws')}/collab`, briefId, { ...attacker })

/** How a socket is opened otherwise than usual. */
export interface Odd {
  /** Changes the request before it is sent. */
  readonly request?: (request: ClientRequest) => void
  /** Where it comes from: another address of this machine, with limits of its own. */
  readonly localAddress?: string
  /** Whether compression is offered. */
  readonly perMessageDeflate?: boolean
}

/** A socket of the attacker, or of whoever the headers name. It is ended with the test. */
export async function open(
  url: string,
  headers: Readonly<Record<string, string>>,
  { request, localAddress, perMessageDeflate = false }: Odd = {},
): Promise<{ socket: WebSocket; closed: Promise<number> }> {
  const socket = new WebSocket(url, {
    headers,
    perMessageDeflate,
    ...(localAddress ? { localAddress } : {}),
    finishRequest: (made) => {
      request?.(made)
      made.end()
    },
  })
  socket.on('error', () => {})
  onTestFinished(() => socket.terminate())
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  await Promise.race([closed, new Promise((resolve) => socket.once('open', resolve))])
  return { socket, closed }
}

/** Sends messages one after the other. @returns the code that the socket is closed with */
export async function send(
  { socketUrl, attacker }: Battlefield,
  messages: Iterable<Uint8Array | string>,
): Promise<Ending> {
  const { socket, closed } = await open(socketUrl, attacker)
  for (const message of messages) {
    while (socket.bufferedAmount > mostBuffered && socket.readyState === WebSocket.OPEN)
      await sleep(5)
    if (socket.readyState !== WebSocket.OPEN) break
    socket.send(message)
  }
  return { code: await closed }
}
