import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Notice } from './protocol.ts'
import { message, sync } from './protocol.ts'

type Payload = (encoder: encoding.Encoder) => void

function frame(kind: number, payload: Payload): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    payload(encoder)
  })
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return frame(message.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(sync.step1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(sync.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(sync.update, update)

export const storedFrame = (count: number) =>
  frame(message.stored, (encoder) => encoding.writeVarUint(encoder, count))

export const noticeFrame = (notice: Notice) =>
  frame(message.notice, (encoder) => encoding.writeVarString(encoder, JSON.stringify(notice)))

export const awarenessFrame = (update: Uint8Array) =>
  frame(message.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update))

/** What a client may send. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** @throws when the bytes are no message that a client may send */
export function readClientMessage(bytes: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(bytes)
  const read = () => decoding.readVarUint8Array(decoder)
  const kind = decoding.readVarUint(decoder)
  if (kind === message.awareness) return { kind: 'awareness', update: read() }
  if (kind === message.queryAwareness) return { kind: 'queryAwareness' }
  if (kind !== message.sync) throw new Error(`There is no message ${kind}.`)
  const step = decoding.readVarUint(decoder)
  if (step === sync.step1) return { kind: 'step1', stateVector: read() }
  if (step === sync.step2) return { kind: 'step2', update: read() }
  if (step === sync.update) return { kind: 'update', update: read() }
  throw new Error(`There is no sync message ${step}.`)
}
