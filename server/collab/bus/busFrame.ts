import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Notice, Presence } from '../../../core/collab/protocol.ts'
import type { LoggedUpdate } from '../../../prisma/briefLog.ts'
import type { BusMessage, PresenceEntry } from './bus.ts'

/** Raised with every change of what follows: processes of two releases run side by side for a while. */
const version = 1

const kinds = [
  'log',
  'presence',
  'who',
  'notice',
  'member',
] as const satisfies readonly BusMessage['kind'][]

export interface BusFrame {
  readonly sender: string
  readonly message: BusMessage
}

/** A message as bytes. */
export function encodeBusFrame({ sender, message }: BusFrame): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, version)
    encoding.writeVarString(encoder, sender)
    encoding.writeVarUint(encoder, kinds.indexOf(message.kind))
    writeMessage(encoder, message)
  })
}

/**
 * @param own the reader's own name: what it has said itself is of no interest to it
 * @returns null for a frame of its own or of another release
 * @throws when the bytes are no frame
 */
export function decodeBusFrame(bytes: Uint8Array, own?: string): BusFrame | null {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== version) return null
  const sender = decoding.readVarString(decoder)
  if (sender === own) return null
  const message = readMessage(decoder, kinds[decoding.readVarUint(decoder)])
  return { sender, message }
}

function writeMessage(encoder: encoding.Encoder, message: BusMessage): void {
  const text = (value: string) => encoding.writeVarString(encoder, value)
  const flag = (value: boolean) => encoding.writeUint8(encoder, value ? 1 : 0)
  text(message.kind === 'member' ? message.userId : message.briefId)
  if (message.kind === 'log') {
    const { from, to, restores, updates } = message.stretch
    encoding.writeBigUint64(encoder, from)
    encoding.writeBigUint64(encoder, to)
    flag(restores)
    encoding.writeVarUint(encoder, updates.length)
    for (const { data, userId } of updates) {
      encoding.writeVarUint8Array(encoder, data)
      text(userId ?? '')
    }
  } else if (message.kind === 'presence') {
    flag(message.all)
    text(JSON.stringify(message.entries))
  } else if (message.kind === 'notice') text(JSON.stringify(message.notice))
}

function readMessage(decoder: decoding.Decoder, kind: BusMessage['kind'] | undefined): BusMessage {
  const text = () => decoding.readVarString(decoder)
  if (kind === 'member') return { kind, userId: text() }
  const briefId = text()
  switch (kind) {
    case 'log': {
      const from = decoding.readBigUint64(decoder)
      const to = decoding.readBigUint64(decoder)
      const restores = decoding.readUint8(decoder) === 1
      const updates: LoggedUpdate[] = []
      for (let left = decoding.readVarUint(decoder); left > 0; left--)
        updates.push({ data: decoding.readVarUint8Array(decoder), userId: text() || null })
      if (to <= from) throw new Error('A stretch of a log goes forward.')
      return { kind, briefId, stretch: { from, to, updates, restores } }
    }
    case 'presence': {
      const all = decoding.readUint8(decoder) === 1
      return { kind, briefId, all, entries: readEntries(JSON.parse(text())) }
    }
    case 'who':
      return { kind, briefId }
    case 'notice':
      return { kind, briefId, notice: readNotice(JSON.parse(text())) }
    default:
      throw new Error('There is no such kind of message.')
  }
}

function readEntries(json: unknown): PresenceEntry[] {
  if (!Array.isArray(json)) throw new Error('Presence is a list.')
  return json.map((entry: unknown) => {
    const { id, clock, state } = fieldsOf(entry)
    if (!isCount(id) || !isCount(clock)) throw new Error('Presence has an id and a clock.')
    return { id, clock, state: state === null ? null : readState(state) }
  })
}

function readState(json: unknown): Presence {
  const state = fieldsOf(json)
  const { id, name, color, role } = fieldsOf(state.user)
  if (typeof id !== 'string' || typeof name !== 'string' || typeof role !== 'string')
    throw new Error('Presence says who it is.')
  const user = { id, name, color: isCount(color) ? color : 0, role }
  if (!state.cursor) return { user, cursor: null }
  const { anchor, head } = fieldsOf(state.cursor)
  return { user, cursor: { anchor, head } }
}

/** Another process made it of the same type: only what would break clients is looked at. */
function readNotice(json: unknown): Notice {
  if (typeof fieldsOf(json).kind !== 'string') throw new Error('A notice has a kind.')
  return json as Notice
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null) throw new Error('This is no object.')
  return json as Record<string, unknown>
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
