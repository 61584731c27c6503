import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { collabPath, message, type Notice, sync } from '../../core/collab/protocol.ts'
import { documentField, schemaVersion } from '../../core/schema/document.ts'
import { type Closing, describeClosing } from './closing.ts'
import { countingSocket } from './countingSocket.ts'
import { type LocalCopy, openLocalCopy } from './openLocalCopy.ts'
import { RemoteBatch } from './RemoteBatch.ts'
import { type SaveStatus, sameSaveStatus, saveStatus } from './saveStatus.ts'
import { spreadReconnects } from './spreadReconnects.ts'
import { Unsent } from './Unsent.ts'

export interface ConnectionState {
  readonly status: SaveStatus
  /** There is content to show: from the server, or from this device. */
  readonly ready: boolean
  /** Nothing could be stored for so long that nobody should write on. */
  readonly stuck: boolean
  /** Why the server ended the connection for good. */
  readonly closing: Closing | null
}

/** Milliseconds that everything must be stored before "Saved" is shown again: calm while typing. */
const calm = 250
/** Milliseconds to wait for the server before saying that it has not stored everything. */
const patience = 4000
/** Milliseconds that something may be on its way to be stored before it shows that this takes time. */
const unnoticed = 1_000
/** Milliseconds after which the count of unsent edits is written to the device. */
const rememberAfter = 200

/**
 * One brief, live: its document, the socket, the copy on this device, and what is known about what
 * the server has stored. Made in an effect, destroyed with it.
 */
export class BriefConnection {
  readonly doc = new Y.Doc()
  readonly awareness: Awareness
  state: ConnectionState = {
    status: { kind: 'connecting' },
    ready: false,
    stuck: false,
    closing: null,
  }

  readonly #provider: WebsocketProvider
  readonly #batch: RemoteBatch
  readonly #callOffReconnect: () => void
  #unsent = new Unsent()
  #remembered = 0
  #copy: LocalCopy | null = null
  /** The device's copy is being read: what changes meanwhile is no edit. */
  #reading = true
  #synced = false
  #tried = false
  #trouble = false
  #destroyed = false
  #slow = false
  #slowTimer: ReturnType<typeof setTimeout> | undefined
  #savedTimer: ReturnType<typeof setTimeout> | undefined
  #rememberTimer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #noticeListeners = new Set<(notice: Notice) => void>()

  constructor(userId: string, briefId: string) {
    // Before the provider's own listener, so that an edit is known when its frame goes out.
    this.doc.on('update', this.#onUpdate)
    const server = new URL(collabPath, window.location.href)
    server.protocol = server.protocol.replace('http', 'ws')
    this.#provider = new WebsocketProvider(server.href, briefId, this.doc, {
      // The device's copy is read first: what the server has already is then not sent again.
      connect: false,
      params: { schema: String(schemaVersion), user: userId },
      // A tab would show another one's edits before they are stored, which no colleague may see.
      disableBc: true,
      WebSocketPolyfill: countingSocket((kind) => {
        if (kind === 'update') this.#unsent.sentUpdate()
        else this.#unsent.sentState()
      }),
    })
    this.#callOffReconnect = spreadReconnects(this.#provider)
    this.awareness = this.#provider.awareness
    this.#batch = new RemoteBatch(this.doc, this.#provider, {
      now: () => performance.now(),
      after: (milliseconds, run) => void setTimeout(run, milliseconds),
    })
    this.#listen()
    void this.#open(userId, briefId)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticeListeners.add(listener)
    return () => this.#noticeListeners.delete(listener)
  }

  get unsent(): number {
    return this.#unsent.count
  }

  /** Resolves when everything is stored, or with false when that takes longer than a person waits. */
  settled = async (): Promise<boolean> => {
    const end = Date.now() + patience
    while (this.#unsent.count > 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return this.#unsent.count === 0
  }

  /** Tries again after the server ended the connection. */
  reconnect = (): void => {
    if (this.#destroyed) return
    this.#change({ closing: null })
    this.#connect()
  }

  /** Forgets this device's copy, with the edits that were not sent. */
  async discard(): Promise<void> {
    await this.#copy?.discard()
  }

  destroy(): void {
    this.#destroyed = true
    clearTimeout(this.#slowTimer)
    clearTimeout(this.#savedTimer)
    clearTimeout(this.#rememberTimer)
    window.removeEventListener('online', this.#onOnline)
    window.removeEventListener('offline', this.#onOffline)
    window.removeEventListener('pagehide', this.#remember)
    this.#remember()
    this.#callOffReconnect()
    this.#provider.destroy()
    this.awareness.destroy()
    this.#copy?.close()
    this.doc.destroy()
  }

  async #open(userId: string, briefId: string): Promise<void> {
    const copy = await openLocalCopy(this.doc, userId, briefId)
    if (this.#destroyed) {
      copy?.close()
      return
    }
    this.#reading = false
    this.#copy = copy
    this.#remembered = copy?.unsent ?? 0
    this.#unsent = new Unsent(this.#remembered)
    this.#change({ ready: this.doc.getXmlFragment(documentField).length > 0 })
    this.#provider.connect()
  }

  #listen(): void {
    const provider = this.#provider
    provider.on('sync', (synced) => {
      this.#synced = synced
      this.#tried = true
      this.#change(synced ? { ready: true, closing: null } : {})
    })
    provider.on('connection-close', () => {
      this.#batch.flush()
      this.#tried = true
      this.#unsent.disconnected()
      // Without a server the device alone keeps what is written, and says so.
      this.#trouble = false
      this.#change({ stuck: false })
    })
    provider.on('closed', ({ code, reason }) =>
      this.#change({ closing: describeClosing(code, reason) }),
    )
    const readSync = provider.messageHandlers[message.sync]
    provider.messageHandlers[message.sync] = (encoder, decoder, ...rest) => {
      if (provider.synced && decoding.peekVarUint(decoder) === sync.update) {
        decoding.readVarUint(decoder)
        this.#batch.add(decoding.readVarUint8Array(decoder))
        return
      }
      this.#batch.flush()
      readSync?.(encoder, decoder, ...rest)
    }
    provider.messageHandlers[message.stored] = (_, decoder) => {
      this.#unsent.stored(decoding.readVarUint(decoder))
      this.#trouble = false
      this.#change({ stuck: false })
    }
    provider.messageHandlers[message.notice] = (_, decoder) => {
      const notice: Notice = JSON.parse(decoding.readVarString(decoder))
      const { stuck } = this.state
      if (notice.kind === 'storage') this.#trouble = notice.trouble
      for (const listener of this.#noticeListeners) listener(notice)
      this.#change({ stuck: notice.kind === 'storage' ? notice.long === true : stuck })
    }
    window.addEventListener('online', this.#onOnline)
    window.addEventListener('offline', this.#onOffline)
    window.addEventListener('pagehide', this.#remember)
  }

  // The socket itself notices a lost network only after half a minute.
  readonly #onOffline = () => {
    this.#callOffReconnect()
    this.#provider.disconnect()
  }
  readonly #onOnline = () => {
    if (!this.state.closing) this.#connect()
  }

  #connect(): void {
    this.#callOffReconnect()
    this.#provider.connect()
  }

  readonly #onUpdate = (_: Uint8Array, origin: unknown) => {
    if (this.#reading || origin === this.#provider || origin === this.#copy?.origin) return
    this.#unsent.edited()
    this.#change({})
  }

  #change(change: Partial<Omit<ConnectionState, 'status'>>): void {
    const next = { ...this.state, ...change }
    this.#watchPace()
    const status = saveStatus({
      synced: this.#synced,
      tried: this.#tried,
      ended: next.closing !== null,
      trouble: this.#trouble,
      slow: this.#slow,
      edits: this.#unsent.count,
    })
    clearTimeout(this.#savedTimer)
    if (status.kind === 'saved' && this.state.status.kind === 'saving') {
      this.#savedTimer = setTimeout(() => this.#publish({ ...this.state, status }), calm)
      this.#publish({ ...next, status: this.state.status })
    } else this.#publish({ ...next, status })
    this.#rememberSoon()
  }

  /** Notices when the server has not caught up for a while, which one key after another does not mean. */
  #watchPace(): void {
    if (this.#unsent.count === 0) {
      clearTimeout(this.#slowTimer)
      this.#slowTimer = undefined
      this.#slow = false
    } else
      this.#slowTimer ??= setTimeout(() => {
        this.#slow = true
        this.#change({})
      }, unnoticed)
  }

  #publish(next: ConnectionState): void {
    const { status, ready, stuck, closing } = this.state
    const isSame = ready === next.ready && stuck === next.stuck && closing === next.closing
    if (isSame && sameSaveStatus(status, next.status)) return
    this.state = next
    for (const listener of this.#listeners) listener()
  }

  #rememberSoon(): void {
    this.#rememberTimer ??= setTimeout(() => {
      this.#rememberTimer = undefined
      this.#remember()
    }, rememberAfter)
  }

  readonly #remember = (): void => {
    if (this.#remembered === this.#unsent.count) return
    this.#remembered = this.#unsent.count
    this.#copy?.remember(this.#remembered)
  }
}
