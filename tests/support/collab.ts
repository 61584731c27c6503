import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Person } from '../../core/access/roles.ts'
import { message } from '../../core/collab/protocol.ts'
import { documentField } from '../../core/schema/document.ts'
import { prisma } from '../../prisma/client.ts'
import { newId } from '../../prisma/newId.ts'
import type { Collaboration, CollaborationOptions } from '../../server/collab/collaboration.ts'
import { createCollaboration } from '../../server/collab/collaboration.ts'
import type { Database } from '../../server/database/open.ts'
import { makePeople, personHeader } from './people.ts'

export interface CollabServer {
  /** `ws://…/collab`, as y-websocket takes it. */
  readonly url: string
  readonly collaboration: Collaboration
  readonly people: Map<string, Person>
  readonly errors: unknown[][]
  close(): Promise<void>
}

/** Rooms and sockets on a real port, with people who say who they are in a header. */
export async function serveCollab(
  database: Pick<Database, 'pool'>,
  options: Partial<CollaborationOptions> = {},
): Promise<CollabServer> {
  const people = makePeople()
  const errors: unknown[][] = []
  const collaboration = createCollaboration({
    database,
    authenticate: async (headers) => people.get(headers.get(personHeader) ?? '') ?? null,
    log: { info: () => {}, warn: () => {}, error: (...parts) => errors.push(parts) },
    ...options,
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) =>
    collaboration.handleUpgrade(request, socket, head),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}/collab`,
    collaboration,
    people,
    errors,
    close: async () => {
      await collaboration.drain()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A caret as the editor's, at a character that need not be there. */
export const caretAt = (clock: number) => {
  const place = { type: null, tname: 'default', item: { client: 1, clock }, assoc: 0 }
  return { anchor: place, head: place }
}

/** A raw socket that speaks for somebody, with every frame and the close code noted. */
export function openSocket(url: string, who: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers: { [personHeader]: who, ...headers } })
  const frames: Uint8Array[] = []
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const opened = once(socket, 'open')
  socket.on('error', () => {})
  opened.catch(() => {})
  return { socket, frames, closed, opened }
}

export interface TestClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Document frames of the last connection that the server says are stored. */
  stored(): number
  readonly notices: unknown[]
  /** The code with which the server closed for good. */
  readonly closed: Promise<number>
  text(): string
  /** Appends to the last paragraph, making one if there is none. */
  type(words: string): void
  destroy(): void
}

/**
 * A real y-websocket client, as the editor has it but for the page.
 * @param who somebody's name, or the headers that say it
 */
export function connect(
  url: string,
  briefId: string,
  who: string | Record<string, string>,
  doc = new Y.Doc(),
): TestClient {
  const headers = typeof who === 'string' ? { [personHeader]: who } : who
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  const provider = new WebsocketProvider(url, briefId, doc, {
    // The ws package is a WebSocket in all that y-websocket needs.
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 300,
  })
  let stored = 0
  const notices: unknown[] = []
  provider.messageHandlers[message.stored] = (_encoder, decoder) => {
    stored = decoding.readVarUint(decoder)
  }
  provider.messageHandlers[message.notice] = (_encoder, decoder) => {
    notices.push(JSON.parse(decoding.readVarString(decoder)))
  }
  provider.on('status', ({ status }) => {
    if (status === 'connecting') stored = 0
  })
  const fragment = doc.getXmlFragment(documentField)
  return {
    doc,
    provider,
    stored: () => stored,
    notices,
    closed: new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code))),
    text: () => textOf(doc),
    type: (words) =>
      doc.transact(() => {
        const block = fragment.length > 0 ? fragment.get(fragment.length - 1) : null
        const last = block instanceof Y.XmlElement ? block.firstChild : null
        const text = last instanceof Y.XmlText ? last : addParagraph(doc, '')
        text.insert(text.length, words)
      }),
    destroy: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

export function addParagraph(doc: Y.Doc, words: string, index?: number): Y.XmlText {
  const fragment = doc.getXmlFragment(documentField)
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(words)
  paragraph.insert(0, [text])
  fragment.insert(index ?? fragment.length, [paragraph])
  return text
}

/** The words of a document, a line a block. */
export function textOf(doc: Y.Doc): string {
  return doc
    .getXmlFragment(documentField)
    .toArray()
    .map((block) => block.toString().replace(/<[^>]*>/g, ''))
    .join('\n')
}

/** An empty brief in the database; returns its id. */
export async function makeBrief(): Promise<string> {
  const { id } = await prisma().brief.create({ data: { id: newId(), title: 'A brief' } })
  return id
}
