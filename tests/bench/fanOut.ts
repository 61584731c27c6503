import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { readClientMessage, step1Frame, step2Frame, updateFrame } from '../../core/collab/wire.ts'
import { documentField } from '../../core/schema/document.ts'

export interface Load {
  /** The document's address, as any y-websocket server has it. */
  readonly url: string
  /** Where those are who do not write, when it is another server; only they are counted then. */
  readonly watchersAt?: string
  readonly headers?: Record<string, string>
  readonly clients: number
  /** How many of the clients write. */
  readonly writers: number
  /** Letters a second that each writer types. */
  readonly rate: number
  readonly seconds: number
}

/**
 * Milliseconds from a letter's leaving its writer's socket to its arrival at each other client's,
 * one value a letter and client. The clients are bare sockets: what is measured is the server.
 * @throws when anything typed does not arrive
 */
export async function fanOut(load: Load): Promise<number[]> {
  const { clients, writers, rate, seconds, watchersAt } = load
  const delays: number[] = []
  const typed: Typed = new Map()
  const listeners = await Promise.all(
    Array.from({ length: clients }, (_, index) => {
      if (watchersAt === undefined) return enter(load, typed, delays)
      const isWatcher = index >= writers
      return enter(isWatcher ? { ...load, url: watchersAt } : load, typed, isWatcher ? delays : [])
    }),
  )
  const typists = listeners.slice(0, writers).map((socket) => new Typist(socket, typed))
  await sleep(500)
  delays.length = 0
  await Promise.all(
    typists.map(async (typist, index) => {
      await sleep((1000 / rate / writers) * index)
      const begun = performance.now()
      for (let letter = 0; letter < rate * seconds; letter++) {
        typist.type()
        // Unlike machines, people are not in step.
        const due = begun + ((letter + 1 + 0.4 * Math.random()) * 1000) / rate
        await sleep(Math.max(0, due - performance.now()))
      }
    }),
  )
  await sleep(1000)
  for (const socket of listeners) socket.terminate()
  const expected = rate * seconds * writers * (clients - (watchersAt === undefined ? 1 : writers))
  if (delays.length !== expected)
    throw new Error(`${delays.length} of ${expected} letters have arrived.`)
  return delays
}

/** By Yjs client id: whose socket it is, and when it sent which clock. */
type Typed = Map<number, { readonly socket: WebSocket; readonly sentAt: number[] }>

/** Types into a paragraph of its own. */
class Typist {
  readonly #doc = new Y.Doc()
  readonly #text = new Y.XmlText()
  readonly #sentAt: number[] = []

  constructor(socket: WebSocket, typed: Typed) {
    typed.set(this.#doc.clientID, { socket, sentAt: this.#sentAt })
    this.#doc.on('update', (update: Uint8Array) => {
      const clock = Y.getState(this.#doc.store, this.#doc.clientID)
      while (this.#sentAt.length < clock) this.#sentAt.push(performance.now())
      socket.send(updateFrame(update))
    })
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [this.#text])
    this.#doc.getXmlFragment(documentField).insert(0, [paragraph])
  }

  type(): void {
    this.#text.insert(this.#text.length, 'x')
  }
}

/** Opens a socket that has the document and notes when which letters arrive. */
async function enter({ url, headers }: Load, typed: Typed, delays: number[]): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false, ...(headers ? { headers } : {}) })
  const seen = new Map<number, number>()
  const synced = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const at = performance.now()
      // Sync messages only; the server's other ones do not matter here.
      if (data[0] !== 0) return
      const message = readClientMessage(new Uint8Array(data))
      if (message.kind === 'step1') socket.send(step2Frame(new Uint8Array([0, 0])))
      if (message.kind === 'step2') resolve()
      if (message.kind !== 'update') return
      for (const [client, end] of Y.parseUpdateMeta(message.update).to) {
        const writer = typed.get(client)
        // Some servers send back what one has sent.
        if (!writer || writer.socket === socket) continue
        for (let clock = seen.get(client) ?? 0; clock < end; clock++)
          delays.push(at - (writer.sentAt[clock] ?? Number.NaN))
        seen.set(client, end)
      }
    })
  })
  await once(socket, 'open')
  socket.send(step1Frame(new Uint8Array([0])))
  await synced
  return socket
}
