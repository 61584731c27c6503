import { Redis } from 'ioredis'
import type { Log } from '../../../core/log.ts'

export interface RedisLinkOptions {
  /** `redis://…` or `rediss://…`. */
  readonly url: string
  /** A channel that nobody else uses: what is said there has to come back. */
  readonly ownChannel: string
  readonly log: Log
  readonly random?: () => number
  message(channel: string, bytes: Uint8Array): void
  /** It works, from the start or again. */
  up(): void
}

/** Milliseconds between two beats, and after how many without one the connections are given up. */
const beatEvery = 1_000
const patience = 3_000
/** Bytes on their way to Redis beyond which messages are dropped: the log has what they say. */
const mostUnsent = 4 * 1024 * 1024
/** Longest wait between two attempts to connect, in milliseconds. */
const longestWait = 2_000

/**
 * The two connections to Redis, one to publish and one to listen, and whether they work: each second
 * the link says something to itself, which has to come back. TCP alone would take a cut cable for
 * silence. Nothing is queued while they do not work, and an outage is reported once.
 */
export class RedisLink {
  readonly #options: RedisLinkOptions
  readonly #publisher: Redis
  readonly #subscriber: Redis
  readonly #wanted = new Set<string>()
  readonly #timer: NodeJS.Timeout
  #up = false
  #closed = false
  #reported = false
  #heardAt = performance.now()
  #unsent = 0
  #reason = 'no answer'

  constructor(options: RedisLinkOptions) {
    this.#options = options
    this.#publisher = this.#connect()
    this.#subscriber = this.#connect()
    this.#wanted.add(options.ownChannel)
    this.#publisher.on('ready', () => this.#say())
    this.#subscriber.on('ready', () => this.#subscribeAll())
    this.#subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) =>
      this.#heard(channel.toString(), message),
    )
    this.#timer = setInterval(() => this.#beat(), beatEvery)
    this.#timer.unref()
  }

  get up(): boolean {
    return this.#up
  }

  /** Whether whatever is published now would be dropped. */
  get unusable(): boolean {
    return this.#publisher.status !== 'ready' || this.#unsent > mostUnsent
  }

  /** Host and port, without the password that an address may hold. */
  get place(): string {
    return URL.parse(this.#options.url)?.host ?? ''
  }

  /** Sends it if that is possible now, else not at all. */
  publish(channel: string, bytes: Uint8Array): void {
    if (this.unusable) return
    this.#unsent += bytes.length
    const settled = () => {
      this.#unsent -= bytes.length
    }
    const { buffer, byteOffset, byteLength } = bytes
    this.#publisher
      .publish(channel, Buffer.from(buffer, byteOffset, byteLength))
      .then(settled, settled)
  }

  /** Resolves once messages come, or when they cannot come now. */
  async subscribe(channel: string): Promise<void> {
    this.#wanted.add(channel)
    if (this.#subscriber.status === 'ready')
      await this.#subscriber.subscribe(channel).catch(() => {})
  }

  unsubscribe(channel: string): void {
    this.#wanted.delete(channel)
    if (this.#subscriber.status === 'ready') this.#subscriber.unsubscribe(channel).catch(() => {})
  }

  /** Sends what was published, and ends. */
  async close(): Promise<void> {
    this.#closed = true
    this.#up = false
    clearInterval(this.#timer)
    if (this.#publisher.status === 'ready')
      await Promise.race([
        this.#publisher.ping().catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, 500).unref()),
      ])
    for (const redis of [this.#publisher, this.#subscriber]) redis.disconnect()
  }

  #connect(): Redis {
    const random = this.#options.random ?? Math.random
    const redis = new Redis(this.#options.url, {
      enableOfflineQueue: false,
      // What is not answered when a connection breaks has failed: nothing waits for another.
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      autoResubscribe: false,
      enableReadyCheck: false,
      connectTimeout: patience,
      retryStrategy: (times) => Math.min(longestWait, 50 * 2 ** times) * (0.5 + random() / 2),
    })
    // Without a listener, any network error would end the process.
    redis.on('error', (error: Error & { code?: string }) => {
      this.#reason = error.code ?? error.message
      // The very first attempt has failed.
      if (!this.#up) this.#report()
    })
    redis.on('close', () => this.#down())
    return redis
  }

  #subscribeAll(): void {
    this.#subscriber.subscribe(...this.#wanted).then(
      () => this.#say(),
      (error: Error) => {
        // Refused, say, by a Redis that still loads: another attempt follows.
        this.#reason = error.message
        this.#subscriber.disconnect(true)
      },
    )
  }

  #beat(): void {
    if (performance.now() - this.#heardAt > patience) {
      this.#heardAt = performance.now()
      if (this.#up) this.#reason = 'no answer'
      this.#down()
      // Ended politely, a connection that hangs would wait for an answer to that as well.
      for (const redis of [this.#publisher, this.#subscriber])
        if (redis.status === 'connect' || redis.status === 'ready') redis.stream.destroy()
    }
    this.#say()
  }

  #say(): void {
    this.publish(this.#options.ownChannel, new Uint8Array())
  }

  #heard(channel: string, message: Buffer): void {
    if (channel !== this.#options.ownChannel) {
      // A copy: the parser's buffer is shared.
      this.#options.message(channel, new Uint8Array(message))
      return
    }
    this.#heardAt = performance.now()
    if (this.#up || this.#closed) return
    this.#up = true
    if (this.#reported) this.#options.log.info({}, 'Redis answers again.')
    this.#reported = false
    this.#options.up()
  }

  #down(): void {
    if (this.#closed) return
    this.#up = false
    this.#report()
  }

  #report(): void {
    if (this.#reported || this.#closed) return
    this.#reported = true
    this.#options.log.error(
      {},
      `Redis at ${this.place} cannot be reached (${this.#reason}). Until it can, other processes are followed through the database, and who is present there is not shown.`,
    )
  }
}
