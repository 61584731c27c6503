import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { can } from '../../core/access/can.ts'
import type { Visitor } from '../../core/access/roles.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import { noticeFrame, readClientMessage, storedFrame } from '../../core/collab/wire.ts'
import type { Limits } from './limits.ts'
import type { Meter } from './meter.ts'
import type { Participant } from './participant.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Refusals } from './refusals.ts'
import type { Room } from './room.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Largest step 2 or update, in bytes. */
const largestUpdate = 8 * 1024 * 1024
/** Bytes that keeping an update takes at least. */
const leastHeld = 200
/** Milliseconds that a closed socket has to answer before it is cut. */
const closingTime = 1_000

interface ConnectionOptions {
  readonly socket: WebSocket
  /** What the socket writes to; it must not compress. */
  readonly stream: Duplex
  readonly briefId: string
  readonly room: Room
  readonly person: Visitor
  readonly headers: Headers
  readonly now: () => Date
  readonly meter: Meter
  readonly limits: Limits
  readonly refusals: Refusals
}

/** One socket in a room: reads what comes in order, and never lets an error out. */
export class Connection implements Participant {
  person: Visitor
  readonly headers: Headers
  awarenessId: number | null = null
  listening = false
  synced = false
  /** Called once, when the connection has ended for whatever reason. */
  onClosed: () => void = () => {}
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #briefId: string
  readonly #room: Room
  readonly #meter: Meter
  readonly #limits: Limits
  readonly #refusals: Refusals
  readonly #inbox: Uint8Array[] = []
  readonly #frames: TokenBucket
  readonly #syncs: TokenBucket
  readonly #carets: TokenBucket
  /** Runs out when nothing comes. */
  readonly #silence: NodeJS.Timeout
  #reading = false
  #closed = false
  #held: Uint8Array[] = []
  #heldBytes = 0
  /** Document frames of this connection that are committed. */
  #stored = 0

  constructor({ socket, stream, person, headers, now, ...options }: ConnectionOptions) {
    this.#socket = socket
    this.#stream = stream
    this.#briefId = options.briefId
    this.#room = options.room
    this.#meter = options.meter
    this.#limits = options.limits
    this.#refusals = options.refusals
    this.person = person
    this.headers = headers
    this.#frames = new TokenBucket(now, { burst: 5_000, perSecond: 1_000 })
    // Each makes the server encode the document.
    this.#syncs = new TokenBucket(now, { burst: 20, perSecond: 1 })
    // Each makes the server write to everybody.
    this.#carets = new TokenBucket(now, { burst: 500, perSecond: 50 })
    const refuseSilence = () => this.close(new Refusal(closeCode.tooSlow, 'sent nothing'))
    this.#silence = setTimeout(refuseSilence, this.#limits.firstFrame).unref()
  }

  get mayEdit(): boolean {
    return can(this.person.role, 'brief.edit') && !this.#room.archived
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Takes a frame; frames are handled one after the other. */
  receive(bytes: Uint8Array): void {
    if (this.#closed) return
    clearTimeout(this.#silence)
    this.#inbox.push(bytes)
    if (!this.#reading) void this.#readAll()
  }

  send(message: Uint8Array): void {
    if (this.#maySend()) this.#socket.send(message)
  }

  sendFramed(frame: Uint8Array): void {
    // Without compression the ws package writes each message at once: nothing is overtaken.
    if (this.#maySend() && this.#socket.readyState === WebSocket.OPEN) this.#stream.write(frame)
  }

  hold(update: Uint8Array): void {
    this.#held.push(update)
    this.#heldBytes += update.length + leastHeld
    if (this.#heldBytes > largestUpdate)
      throw new Refusal(closeCode.tooLarge, 'too much before step 2')
  }

  countPresence(): void {
    if (!this.#carets.take()) throw new Refusal(closeCode.tooManyRequests, 'too much presence')
  }

  takeHeld(): Uint8Array[] {
    const held = this.#held
    this.#held = []
    this.#heldBytes = 0
    return held
  }

  notify(notice: Notice): void {
    this.send(noticeFrame(notice))
  }

  countStored(): void {
    this.#stored++
  }

  tellStored(): void {
    this.send(storedFrame(this.#stored))
  }

  close(refusal: Refusal): void {
    if (this.#closed) return
    this.#refusals.note(refusal, { briefId: this.#briefId, userId: this.person.id })
    this.gone()
    this.#inbox.length = 0
    this.#socket.resume()
    this.#socket.close(refusal.code, refusal.message)
    setTimeout(() => this.#cut(), closingTime).unref()
  }

  /** The socket is gone. */
  gone(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#silence)
    this.#room.leave(this)
    this.onClosed()
  }

  #cut(): void {
    if (this.#socket.readyState === WebSocket.CLOSED) return
    this.#meter.cut('lingering')
    this.#socket.terminate()
  }

  /** A reader who does not read costs memory, and is let go. */
  #maySend(): boolean {
    if (this.#closed) return false
    if (this.#socket.bufferedAmount <= this.#limits.unsent) return true
    this.close(new Refusal(closeCode.tooSlow, 'too slow'))
    return false
  }

  async #readAll(): Promise<void> {
    this.#reading = true
    // While something has to be awaited, the sender is held back by TCP.
    for (let bytes = this.#inbox.shift(); bytes && !this.#closed; bytes = this.#inbox.shift()) {
      try {
        const waiting = this.#handle(bytes)
        if (!waiting) continue
        this.#socket.pause()
        await waiting
        this.#socket.resume()
      } catch (error) {
        const refusal = asRefusal(error)
        if (refusal !== error) this.#room.document.report('A frame could not be handled.', error)
        this.close(refusal)
      }
    }
    this.#reading = false
  }

  #handle(bytes: Uint8Array): Promise<void> | undefined {
    const message = this.#read(bytes)
    if (!this.#frames.take() || (message.kind === 'step1' && !this.#syncs.take()))
      throw new Refusal(closeCode.tooManyRequests, 'too many frames')
    switch (message.kind) {
      case 'step1':
        return this.#room.answer(this, message.stateVector)
      case 'step2':
      case 'update':
        this.#meter.received(message.update.length)
        if (message.update.length > largestUpdate)
          throw new Refusal(closeCode.tooLarge, 'too large')
        return this.#room.receive(this, message.update, message.kind)
      case 'awareness':
        return this.#room.receivePresence(this, message.update)
      case 'queryAwareness':
        return this.#room.showPresence(this)
    }
  }

  #read(bytes: Uint8Array) {
    try {
      return readClientMessage(bytes)
    } catch {
      throw new Refusal(closeCode.malformed, 'malformed message')
    }
  }
}
