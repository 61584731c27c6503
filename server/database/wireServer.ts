import { createServer, type Server, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { type Frame, FrameReader } from './wireFrames.ts'
import { prefixStatement } from './wireNames.ts'

/** After these the backend answers ReadyForQuery: query, sync, function call. */
const endsCycle = new Set(['Q', 'S', 'F'])
/** Asks for the answers so far. */
const flush = 'H'
const terminate = 'X'

/**
 * Serves one PGlite, which is a single PostgreSQL backend, to many connections on a Unix socket.
 *
 * A backend has one unnamed statement, one unnamed portal and one transaction. A connection therefore
 * keeps the backend from the first message of a query to its ReadyForQuery, and from BEGIN to COMMIT;
 * the others wait. Named statements, which the backend keeps, get a prefix of their connection.
 * (`pglite-socket` 0.2 takes turns message by message, so that under load one connection executes what
 * another has bound and reads its rows.)
 */
export class WireServer {
  private readonly server: Server
  private readonly connections = new Set<Connection>()
  private readonly waiting: Connection[] = []
  private holder: Connection | null = null
  private closing = false
  private accepted = 0
  private readonly db: PGlite

  constructor(db: PGlite) {
    this.db = db
    this.server = createServer((socket) => {
      const connection = new Connection(socket, this, `${++this.accepted}_`)
      this.connections.add(connection)
      socket.on('close', () => this.connections.delete(connection))
    })
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(path, resolve)
    })
  }

  async close(): Promise<void> {
    this.closing = true
    const closed = new Promise((resolve) => this.server.close(resolve))
    for (const connection of this.connections) connection.destroy()
    await closed
  }

  /** Waits until the backend is this connection's. */
  acquire(connection: Connection): Promise<void> {
    if (this.holder === connection) return Promise.resolve()
    if (!this.holder) {
      this.holder = connection
      return Promise.resolve()
    }
    this.waiting.push(connection)
    return new Promise((resolve) => {
      connection.onTurn = resolve
    })
  }

  /** Gives the backend to who waits longest, unless a transaction is open. */
  release(connection: Connection): void {
    if (this.holder !== connection || this.db.isInTransaction()) return
    this.holder = this.waiting.shift() ?? null
    this.holder?.onTurn()
  }

  execute(message: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<void> {
    // PGlite's files are those of the disk: there is nothing to bring in step after each message.
    const options = { onRawData: answer, syncToFs: false }
    return this.db.runExclusive(() => this.db.execProtocolRawStream(message, options))
  }

  /** A connection that ends inside a transaction takes its changes with it, and its statements. */
  async abandon(connection: Connection, statements: Iterable<string>): Promise<void> {
    // The backend ends with all of them.
    if (this.closing) return
    const place = this.waiting.indexOf(connection)
    if (place >= 0) this.waiting.splice(place, 1)
    if (this.holder === connection && this.db.isInTransaction()) await this.db.exec('ROLLBACK')
    for (const name of statements) {
      await this.acquire(connection)
      // It may be closed already, or never have been more than an error.
      await this.db.exec(`DEALLOCATE "${name}"`).catch(() => {})
    }
    this.release(connection)
  }
}

/** One client: its messages are worked through in order. */
class Connection {
  onTurn: () => void = () => {}
  private readonly frames = new FrameReader()
  private readonly socket: Socket
  private readonly server: WireServer
  private readonly prefix: string
  private readonly statements = new Set<string>()
  private work: Promise<void> = Promise.resolve()
  private gone = false

  constructor(socket: Socket, server: WireServer, prefix: string) {
    this.socket = socket
    this.server = server
    this.prefix = prefix
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => this.receive(bytes))
    socket.on('close', () => {
      this.gone = true
      // Whoever waits for a turn that will not be used goes on, and finds the connection gone.
      this.onTurn()
      this.work = this.work
        .then(() => server.abandon(this, this.statements))
        // Nobody could use a backend whose transaction cannot be ended: the worker fails, and says so.
        .catch((error: unknown) => queueMicrotask(() => Promise.reject(error)))
    })
  }

  destroy(): void {
    this.socket.destroy()
  }

  private receive(bytes: Uint8Array): void {
    try {
      for (const frame of this.joined(this.frames.read(bytes)))
        this.work = this.work.then(() => this.handle(frame)).catch(() => this.destroy())
    } catch {
      this.destroy()
    }
  }

  private async handle(frame: Frame): Promise<void> {
    if (this.gone) return
    if (frame.kind === 'encryption') this.socket.write('N')
    else if (frame.kind === 'cancel') this.destroy()
    else if (frame.kind === 'message' && frame.type === terminate) this.socket.end()
    else {
      await this.server.acquire(this)
      if (this.gone) return
      await this.execute(frame)
      const isOver = frame.kind === 'startup' || endsCycle.has(frame.type)
      // What a query is answered with goes out together.
      if (isOver || frame.type === flush) this.socket.uncork()
      if (isOver) this.server.release(this)
    }
  }

  /** Messages that came together, up to the end of a query, are executed as one: the last. */
  private joined(frames: readonly Frame[]): Frame[] {
    const joined: Frame[] = []
    let parts: Uint8Array[] = []
    for (const [at, frame] of frames.entries()) {
      if (frame.kind !== 'message') {
        joined.push(frame)
        continue
      }
      parts.push(this.withOwnName(frame))
      const next = frames[at + 1]
      const goesOn = next?.kind === 'message' && next.type !== terminate
      if (goesOn && !endsCycle.has(frame.type) && frame.type !== flush) continue
      joined.push({ ...frame, bytes: Buffer.concat(parts) })
      parts = []
    }
    return joined
  }

  private withOwnName({ type, bytes }: Extract<Frame, { kind: 'message' }>): Uint8Array {
    const prefixed = prefixStatement(type, bytes, this.prefix)
    if (prefixed.name && type === 'P') this.statements.add(prefixed.name)
    return prefixed.bytes
  }

  private execute({ bytes }: Extract<Frame, { kind: 'startup' | 'message' }>): Promise<void> {
    if (this.socket.writableCorked === 0) this.socket.cork()
    return this.server.execute(bytes, (answer) => {
      if (this.socket.writable) this.socket.write(Buffer.from(answer))
    })
  }
}
