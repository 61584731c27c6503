import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { message, sync } from '../../../core/collab/protocol.ts'

/** What a server tells a client, as far as the load cares. */
export interface Told {
  readonly kind: 'step1' | 'step2' | 'update' | 'other'
  readonly update: Uint8Array
}

/** How a server wants Yjs' sync messages wrapped. */
export interface Dialect {
  /** What opens the conversation. */
  hello(document: string): Uint8Array[]
  step2(document: string, update: Uint8Array): Uint8Array
  update(document: string, update: Uint8Array): Uint8Array
  read(frame: Uint8Array): Told
}

const nothing = new Uint8Array([0])
const other: Told = { kind: 'other', update: nothing }

/** y-websocket's protocol, which Chancery and `@y/websocket-server` speak. */
export const yWebsocket: Dialect = {
  hello: () => [syncFrame('', sync.step1, nothing)],
  step2: (_document, update) => syncFrame('', sync.step2, update),
  update: (_document, update) => syncFrame('', sync.update, update),
  read: (frame) => readSync(decoding.createDecoder(frame), [message.sync]),
}

/** The same with the document's name before it, and a token first. */
export const hocuspocus: Dialect = {
  hello: (document) => [token(document), syncFrame(document, sync.step1, nothing)],
  step2: (document, update) => syncFrame(document, sync.step2, update),
  update: (document, update) => syncFrame(document, sync.update, update),
  read: (frame) => {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    return readSync(decoder, [message.sync, syncReply])
  },
}

/** Hocuspocus' own kinds: a sync message that asks for none in return, and the token. */
const syncReply = 4
const auth = 2

function token(document: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'anybody')
  })
}

function syncFrame(document: string, kind: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (document) encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, message.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })
}

function readSync(decoder: decoding.Decoder, kinds: readonly number[]): Told {
  if (!kinds.includes(decoding.readVarUint(decoder))) return other
  const step = decoding.readVarUint(decoder)
  const update = decoding.readVarUint8Array(decoder)
  if (step === sync.step1) return { kind: 'step1', update }
  return { kind: step === sync.step2 ? 'step2' : 'update', update }
}
