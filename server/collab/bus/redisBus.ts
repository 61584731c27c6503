import { randomUUID } from 'node:crypto'
import type { Log } from '../../../core/log.ts'
import type { Bus, BusListener, BusMessage } from './bus.ts'
import { decodeBusFrame, encodeBusFrame } from './busFrame.ts'
import { RedisLink } from './redisLink.ts'

export interface RedisBusOptions {
  /** `redis://…` or `rediss://…`. */
  readonly url: string
  /** What tells this workspace's channels from those of others on the same Redis. */
  readonly scope: string
  readonly log: Log
}

/** Bytes of updates beyond which a message only says that there are some. */
const largestStretch = 256 * 1024

/**
 * Connects processes through Redis, as publish and subscribe: nothing is kept there. Each brief has a
 * channel, to which a process listens while it has the brief open.
 */
export class RedisBus implements Bus {
  readonly #sender: string = randomUUID()
  readonly #prefix: string
  readonly #log: Log
  readonly #link: RedisLink
  readonly #listeners = new Set<BusListener>()
  #hasComplained = false

  constructor({ url, scope, log }: RedisBusOptions) {
    this.#prefix = `chancery:${scope}:`
    this.#log = log
    this.#link = new RedisLink({
      url,
      log,
      ownChannel: `${this.#prefix}process:${this.#sender}`,
      message: (_, bytes) => this.#heard(bytes),
      up: () => {
        for (const listener of this.#listeners) listener.resumed()
      },
    })
    void this.#link.subscribe(this.#everybody)
  }

  /** What does not work, in words for whoever runs the server; null when all is well. */
  get trouble(): string | null {
    return this.#link.up ? null : `Redis at ${this.#link.place} cannot be reached.`
  }

  publish(message: BusMessage): void {
    if (this.#link.unusable) return
    const channel = message.kind === 'member' ? this.#everybody : this.#channel(message.briefId)
    this.#link.publish(channel, encodeBusFrame({ sender: this.#sender, message: trimmed(message) }))
  }

  subscribe(listener: BusListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async enter(briefId: string): Promise<boolean> {
    await this.#link.subscribe(this.#channel(briefId))
    return true
  }

  leave(briefId: string): void {
    this.#link.unsubscribe(this.#channel(briefId))
  }

  /** Sends what was published, and ends. */
  async close(): Promise<void> {
    await this.#link.close()
  }

  get #everybody(): string {
    return `${this.#prefix}everybody`
  }

  #channel(briefId: string): string {
    return `${this.#prefix}brief:${briefId}`
  }

  #heard(bytes: Uint8Array): void {
    try {
      const frame = decodeBusFrame(bytes, this.#sender)
      if (!frame) return
      for (const listener of this.#listeners) listener.heard(frame.message, frame.sender)
    } catch (error) {
      // The database has what it would have said. One line says as much as a thousand.
      if (!this.#hasComplained)
        this.#log.error({ err: error }, 'A message of another process is no message.')
      this.#hasComplained = true
    }
  }
}

function trimmed(message: BusMessage): BusMessage {
  if (message.kind !== 'log') return message
  const bytes = message.stretch.updates.reduce((sum, { data }) => sum + data.length, 0)
  return bytes <= largestStretch
    ? message
    : { ...message, stretch: { ...message.stretch, updates: [] } }
}
