import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { can } from '../../core/access/can.ts'
import type { Visitor } from '../../core/access/roles.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import { noticeFrame, readClientMessage, storedFrame } from '../../core/collab/wire.ts'
import type { Allowance } from './allowance.ts'
import { FrameLimits } from './frameLimits.ts'
import { letGo } from './letGo.ts'
import type { Limits } from './limits.ts'
import type { Meter } from './meter.ts'
import type { Participant } from './participant.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Refusals } from './refusals.ts'
import type { Room } from './room.ts'
import { watchUnfinished } from './unfinished.ts'

/** Largest step 2 or update, in bytes. */
const largestUpdate = 8 * 1024 * 1024
/** Bytes that keeping an update takes at least. */
const leastHeld = 200

interface ConnectionOptions {
  readonly socket: WebSocket
  /** What the socket writes to; it must not compress. */
  readonly stream: Duplex
  readonly briefId: string
  readonly room: Room
  readonly person: Visitor
  /** What this socket shares with the person's others. */
  readonly allowance: Allowance
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
  readonly #frames: FrameLimits
  readonly #allowance: Allowance
  /** Runs out when nothing comes. */
  readonly #silence: NodeJS.Timeout
  #reading = false
  #closed = false
  #held: Uint8Array[] = []
  #heldBytes = 0
  /** Bytes that are counted in the allowance. */
  #kept = 0
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
    this.#allowance = options.allowance
    this.person = person
    this.headers = headers
    this.#frames = new FrameLimits(now, this.#limits, this.#allowance)
    watchUnfinished(stream, socket, (bytes) => {
      if (!this.#keep(bytes)) this.close(tooMuchKept())
    })
    // Not before: until it is gone, so is nothing of it.
    socket.once('close', () => this.#allowance.keep(-this.#kept))
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
    const bytes = update.length + leastHeld
    this.#heldBytes += bytes
    if (this.#heldBytes > largestUpdate)
      throw new Refusal(closeCode.tooLarge, 'too much before step 2')
    if (!this.#keep(bytes)) throw tooMuchKept()
  }

  countPresence(): void {
    this.#frames.countPresence()
  }

  takeHeld(): Uint8Array[] {
    const held = this.#held
    this.#keep(-this.#heldBytes)
    this.#held = []
    this.#heldBytes = 0
    return held
  }

  spend<T>(work: () => T): T {
    return this.#frames.spend(work)
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
    letGo(this.#socket, this.#stream, refusal, () => this.#cut())
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
    const { bufferedAmount } = this.#socket
    const { slow, unsent, unsentPerPerson } = this.#limits
    if (bufferedAmount <= slow) return true
    if (bufferedAmount <= unsent && this.#allowance.unsent <= unsentPerPerson) return true
    this.close(new Refusal(closeCode.tooSlow, 'too slow'))
    return false
  }

  async #readAll(): Promise<void> {
    this.#reading = true
    while (this.#inbox.length > 0 && !this.#closed) {
      try {
        const waiting = this.#frames.rest() ?? this.#handleNext()
        if (waiting) await this.#pauseUntil(waiting)
      } catch (error) {
        const refusal = asRefusal(error)
        if (refusal !== error) this.#room.document.report('A frame could not be handled.', error)
        this.close(refusal)
      }
    }
    this.#reading = false
  }

  /** While something has to be awaited, the sender is held back by TCP. */
  async #pauseUntil(waiting: Promise<void>): Promise<void> {
    this.#socket.pause()
    await waiting
    if (!this.#closed) this.#socket.resume()
  }

  #handleNext(): Promise<void> | undefined {
    const bytes = this.#inbox.shift()
    return bytes && this.spend(() => this.#handle(bytes))
  }

  /** @returns whether the person's sockets may keep so much more */
  #keep(bytes: number): boolean {
    if (this.#closed) return true
    this.#kept += bytes
    return this.#allowance.keep(bytes)
  }

  #handle(bytes: Uint8Array): Promise<void> | undefined {
    this.#frames.checkWork()
    const message = this.#read(bytes)
    this.#frames.count(message.kind)
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

const tooMuchKept = () => new Refusal(closeCode.tooManyRequests, 'too much unfinished')
