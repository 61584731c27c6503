import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { can } from '../../core/access/can.ts'
import type { Visitor } from '../../core/access/roles.ts'
import { closeCode, collabPath } from '../../core/collab/protocol.ts'
import { schemaVersion } from '../../core/schema/document.ts'
import { isId } from '../../prisma/newId.ts'
import { clientAddress } from '../http/clientAddress.ts'
import { Connection } from './connection.ts'
import type { Context } from './context.ts'
import { Door } from './door.ts'
import { closingTime, letGo } from './letGo.ts'
import type { CutReason } from './meter.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Rooms } from './rooms.ts'

/** Bytes of the largest frame that is read at all. */
const largestFrame = 16 * 1024 * 1024
/**
 * What the ws package closes with when a message is too long or in too many parts, which y-websocket
 * takes as a reason to try again.
 */
const messageTooBig = [1009, 1008]
/** Milliseconds between heartbeats; y-websocket gives a connection up after 30 s of silence. */
const heartbeat = 10_000
/** Heartbeats between two looks at whether a session is still valid. */
const recheckEvery = 30

export interface SocketsOptions extends Context {
  readonly rooms: Rooms
  readonly publicUrl?: string | undefined
  readonly trustProxy: boolean
  /** Who sends these headers, or null. */
  authenticate(headers: Headers): Promise<Visitor | null>
}

/** Accepts the WebSockets of `/collab/:briefId`. */
export class Sockets {
  readonly #options: SocketsOptions
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
    WebSocket: FinalSocket,
  })
  readonly #door: Door
  readonly #silent = new WeakSet<WebSocket>()
  readonly #timer: NodeJS.Timeout
  #beats = 0
  #isOpen = true

  constructor(options: SocketsOptions) {
    this.#options = options
    this.#door = new Door(options.limits, options.now)
    this.#server.on('wsClientError', (_error, socket) => {
      options.refusals.note({ code: 400, reason: 'malformed upgrade' }, {})
      refuse(socket, '400 Bad Request\r\nSec-WebSocket-Version: 13')
    })
    this.#timer = setInterval(() => void this.#beat(), heartbeat)
    this.#timer.unref()
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Without a listener, any network error would end the process.
    socket.on('error', () => socket.destroy())
    if (!this.#isOpen) {
      refuse(socket, '503 Service Unavailable')
      return
    }
    const { publicUrl, trustProxy, refusals } = this.#options
    if (isForeign(request, publicUrl)) {
      refusals.note({ code: 403, reason: 'page of another site' }, {})
      refuse(socket, '403 Forbidden')
      return
    }
    const address = clientAddress(request, trustProxy)
    if (!this.#door.mayKnock(address)) {
      refusals.note({ code: 429, reason: 'too many connections' }, {})
      refuse(socket, '429 Too Many Requests\r\nRetry-After: 5')
      return
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.once('close', this.#door.open(address))
      void this.#welcome(webSocket, socket, request)
    })
  }

  /** Sockets that are open, in a room or not yet. */
  get count(): number {
    return this.#server.clients.size
  }

  /** From now on nobody is let in: another process is asked, or this one's successor. */
  refuseNew(): void {
    this.#isOpen = false
  }

  close(): void {
    clearInterval(this.#timer)
    for (const socket of this.#server.clients) socket.close(closeCode.restarting, 'restarting')
  }

  async #welcome(socket: WebSocket, stream: Duplex, request: IncomingMessage): Promise<void> {
    const { rooms, now, log, meter, limits, refusals } = this.#options
    let connection: Connection | null = null
    let gone = false
    const early: Uint8Array[] = []
    // The close frame is on its way; cut at once, it would not arrive.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      refusals.note(brokenBy(error), { briefId: asked(request).briefId })
      setTimeout(() => this.#cut(socket, 'protocol violation'), closingTime).unref()
    })
    socket.on('pong', () => this.#silent.delete(socket))
    socket.on('message', (data: Buffer, isBinary) => {
      this.#silent.delete(socket)
      // Text frames are no message of ours; an empty frame is refused as malformed.
      const bytes = isBinary ? new Uint8Array(data) : new Uint8Array()
      if (connection) connection.receive(bytes)
      else early.push(bytes)
    })
    socket.on('close', () => {
      gone = true
      connection?.gone()
    })
    socket.pause()
    try {
      const admitted = rooms.rechecks.admitting()
      const { briefId, person, headers } = await this.#admit(request)
      const room = await rooms.acquire(briefId)
      const entered = gone ? null : this.#door.enter(person.id, socket)
      if (!entered) {
        rooms.release(briefId)
        if (gone) return
        throw new Refusal(closeCode.tooManyRequests, 'too many sockets')
      }
      connection = new Connection({
        ...{ socket, stream, briefId, room, person, headers, now, limits, meter, refusals },
        allowance: entered.allowance,
      })
      connection.onClosed = () => {
        entered.leave()
        rooms.release(briefId)
      }
      room.join(connection)
      admitted({ room, connection })
      for (const bytes of early) connection.receive(bytes)
      socket.resume()
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal.code >= 1011 && refusal.code < 4000)
        log.error({ briefId: asked(request).briefId, err: error }, 'A socket could not be let in.')
      refusals.note(refusal, { briefId: asked(request).briefId })
      letGo(socket, stream, refusal, () => this.#cut(socket, 'lingering'))
    }
  }

  /** @throws Refusal */
  async #admit(request: IncomingMessage) {
    const headers = headersOf(request)
    const person = await this.#options.authenticate(headers)
    if (!person) throw new Refusal(closeCode.signedOut, 'signed out')
    if (!can(person.role, 'brief.read'))
      throw new Refusal(closeCode.notAllowed, 'you may not read this brief')
    const { briefId, query } = asked(request)
    // A page that somebody else has opened on the same device must not speak for who signs in next.
    if (query.getAll('user').some((page) => page !== person.id))
      throw new Refusal(closeCode.signedOut, 'signed in as somebody else')
    if (!briefId) throw new Refusal(closeCode.noSuchBrief, 'no such brief')
    if (query.getAll('schema').some((version) => version !== String(schemaVersion)))
      throw new Refusal(closeCode.schemaDiffers, 'another version of the document schema')
    return { briefId, person, headers }
  }

  async #beat(): Promise<void> {
    const { rooms, log } = this.#options
    for (const socket of this.#server.clients) {
      // What it answers waits behind what is not read yet.
      if (socket.isPaused) continue
      if (this.#silent.has(socket)) this.#cut(socket, 'silent')
      this.#silent.add(socket)
      socket.ping()
    }
    this.#door.forget()
    this.#beats++
    try {
      for (const present of rooms.connections()) {
        present.connection.tellStored()
        if (this.#beats % recheckEvery === 0) await rooms.rechecks.ask(present)
      }
    } catch (error) {
      log.error({ err: error }, 'Open sockets could not be looked at.')
    }
  }

  #cut(socket: WebSocket, reason: CutReason): void {
    if (socket.readyState === WebSocket.CLOSED) return
    this.#options.meter.cut(reason)
    socket.terminate()
  }
}

/** Says of a frame that is too large what no client answers by sending it again, for ever. */
class FinalSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code && messageTooBig.includes(code)) super.close(closeCode.tooLarge, 'too large')
    else super.close(code, reason)
  }
}

/** What was wrong with the frames themselves, as the ws package found. */
function brokenBy({ code }: NodeJS.ErrnoException): Pick<Refusal, 'code' | 'reason'> {
  const isTooLarge =
    code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' || code === 'WS_ERR_TOO_MANY_BUFFERED_PARTS'
  return isTooLarge
    ? { code: closeCode.tooLarge, reason: 'too large' }
    : { code: 1002, reason: 'protocol violation' }
}

/**
 * What the address asks for: the id of the brief, if it could be one, and the query. The path is taken
 * as it was sent: nothing in it is decoded, and no `..` leads anywhere.
 */
function asked({ url = '' }: IncomingMessage): {
  briefId: string | undefined
  query: URLSearchParams
} {
  const [path = '', ...query] = url.split('?')
  const id = path.startsWith(collabPath) ? path.slice(collabPath.length) : ''
  return { briefId: isId(id) ? id : undefined, query: new URLSearchParams(query.join('?')) }
}

/** Answers an upgrade that does not happen. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** A page of another site may not open a socket in a signed-in person's name. Scripts send no Origin. */
function isForeign({ headers: { origin, host } }: IncomingMessage, publicUrl?: string): boolean {
  if (origin === undefined) return false
  const own = [host, publicUrl && URL.parse(publicUrl)?.host]
  const theirs = URL.parse(origin)?.host
  return !theirs || !own.includes(theirs)
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one)
  return headers
}
