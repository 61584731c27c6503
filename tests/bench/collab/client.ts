import { once } from 'node:events'
import type { Socket } from 'node:net'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { documentField } from '../../../core/schema/document.ts'
import type { Measured } from './servers.ts'

/** A document's letters, by who typed them. */
export class Typed {
  /** By Yjs client id: when each clock was sent, ms. */
  readonly sentAt = new Map<number, number[]>()
}

/** A bare socket in a document, so that what is measured is the server. */
export class Client {
  /** Milliseconds from each letter's leaving its writer to its arrival here. */
  readonly delays: number[] = []
  readonly #seen = new Map<number, number>()
  readonly #own = new Y.Doc()
  readonly #text = new Y.XmlText()
  readonly #server: Pick<Measured, 'address' | 'dialect' | 'name'>
  readonly #document: string
  readonly #typed: Typed
  readonly #socket: WebSocket
  readonly #opened: Promise<unknown>
  readonly #synced: Promise<number>

  /** @param reads whether it looks into what it receives, which costs the measuring process time */
  constructor(
    server: Pick<Measured, 'address' | 'dialect' | 'name'>,
    document: string,
    typed: Typed,
    reads = true,
  ) {
    this.#server = server
    this.#document = document
    this.#typed = typed
    const { url, headers } = server.address(document)
    this.#socket = new WebSocket(url, { perMessageDeflate: false, headers })
    this.#opened = once(this.#socket, 'open')
    const { dialect } = server
    this.#synced = new Promise((resolve, reject) => {
      let synced = false
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`${server.name} closed with ${code}.`)))
      this.#socket.on('message', (data: Buffer) => {
        if (synced && !reads) return
        const told = dialect.read(new Uint8Array(data))
        if (told.kind === 'step1')
          this.#socket.send(dialect.step2(document, new Uint8Array([0, 0])))
        if (told.kind === 'update') this.#note(told.update)
        if (told.kind !== 'step2') return
        synced = true
        resolve(told.update.length)
      })
    })
    // Whoever waits for it is told; a socket that is cut afterwards is nobody's failure.
    this.#synced.catch(() => {})
  }

  /** Resolves with the size of the document in bytes, once it has come. */
  async enter(): Promise<number> {
    await this.#opened
    for (const frame of this.#server.dialect.hello(this.#document)) this.#socket.send(frame)
    return this.#synced
  }

  get id(): number {
    return this.#own.clientID
  }

  /** Bytes on the wire, frames' heads included. */
  get traffic(): { up: number; down: number } {
    const { bytesWritten, bytesRead } = (this.#socket as unknown as { _socket: Socket })._socket
    return { up: bytesWritten, down: bytesRead }
  }

  /** Begins a paragraph of its own. */
  beginTyping(): void {
    const sentAt: number[] = []
    this.#typed.sentAt.set(this.id, sentAt)
    this.#own.on('update', (update: Uint8Array) => {
      const clock = Y.getState(this.#own.store, this.id)
      while (sentAt.length < clock) sentAt.push(performance.now())
      this.send(update)
    })
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [this.#text])
    this.#own.getXmlFragment(documentField).insert(0, [paragraph])
  }

  type(): void {
    this.#text.insert(this.#text.length, 'x')
  }

  send(update: Uint8Array): void {
    this.#socket.send(this.#server.dialect.update(this.#document, update))
  }

  /** Whether everything that others have typed is here. */
  get hasAll(): boolean {
    return [...this.#typed.sentAt].every(
      ([client, { length }]) => client === this.id || this.#seen.get(client) === length,
    )
  }

  leave(): void {
    this.#socket.terminate()
  }

  #note(update: Uint8Array): void {
    const at = performance.now()
    for (const [client, end] of Y.parseUpdateMeta(update).to) {
      const sentAt = this.#typed.sentAt.get(client)
      // Some servers send back what one has sent.
      if (!sentAt || client === this.id) continue
      for (let clock = this.#seen.get(client) ?? 0; clock < end; clock += 1)
        this.delays.push(at - (sentAt[clock] ?? Number.NaN))
      this.#seen.set(client, end)
    }
  }
}
