import { once } from 'node:events'
import WebSocket from 'ws'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { sessionId?: string; message?: string }
}

/** A process that runs with `--inspect`, and its threads (Chrome DevTools Protocol). */
export class Inspector {
  readonly #socket: WebSocket
  readonly #threads = new Set<string>()
  readonly #waiting = new Map<string, () => void>()
  #id = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString())))
  }

  /** @param port of 127.0.0.1 that the process listens on */
  static async attach(port: number): Promise<Inspector> {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json()
    const socket = new WebSocket(
      (targets as { webSocketDebuggerUrl: string }[])[0]?.webSocketDebuggerUrl ?? '',
    )
    await once(socket, 'open')
    const inspector = new Inspector(socket)
    await inspector.#ask('NodeWorker.enable', { waitForDebuggerOnStart: false })
    return inspector
  }

  /** Collects the garbage of the main thread and of every other. */
  async collectGarbage(): Promise<void> {
    await this.#ask('HeapProfiler.collectGarbage', {})
    await Promise.all(
      [...this.#threads].map((sessionId) => {
        const id = ++this.#id
        const message = JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' })
        const done = this.#answer(`${sessionId} ${id}`)
        void this.#ask('NodeWorker.sendMessageToWorker', { sessionId, message })
        return done
      }),
    )
  }

  close(): void {
    this.#socket.close()
  }

  #ask(method: string, params: object): Promise<void> {
    const id = ++this.#id
    this.#socket.send(JSON.stringify({ id, method, params }))
    return this.#answer(`main ${id}`)
  }

  #answer(key: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(key, resolve))
  }

  #hear({ id, method, params = {} }: Message): void {
    const { sessionId = '', message = '{}' } = params
    if (method === 'NodeWorker.attachedToWorker') this.#threads.add(sessionId)
    if (method === 'NodeWorker.detachedFromWorker') this.#threads.delete(sessionId)
    const key =
      method === 'NodeWorker.receivedMessageFromWorker'
        ? `${sessionId} ${(JSON.parse(message) as Message).id}`
        : `main ${id}`
    this.#waiting.get(key)?.()
    this.#waiting.delete(key)
  }
}
