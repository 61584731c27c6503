import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** One update as the log had it. */
export interface JournalEntry {
  /** Its place in the brief's log. */
  readonly seq: number
  /** When it was stored, milliseconds since 1970. */
  readonly at: number
  /** Who sent it; null for the server itself. */
  readonly userId: string | null
  /** Yjs update, version 1. */
  readonly update: Uint8Array
}

/** Raised when an older Chancery could not read the bytes. */
const formatVersion = 1

/**
 * Entries, in order of `seq`, as bytes to be compressed: format version, user ids, number of entries;
 * then, each for all entries, what `seq` and `at` are beyond the previous one's, whose it is (0: the
 * server's, else the place in the list of ids), lengths of the updates, and the updates. Like stands
 * beside like, which compresses better.
 */
export function packEntries(entries: readonly JournalEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const users = [...new Set(entries.flatMap(({ userId }) => userId ?? []))]
  const indexOf = new Map(users.map((id, at) => [id, at + 1]))
  encoding.writeVarUint(encoder, formatVersion)
  encoding.writeVarUint(encoder, users.length)
  for (const id of users) encoding.writeVarString(encoder, id)
  encoding.writeVarUint(encoder, entries.length)
  let [seq, at] = [0, 0]
  for (const entry of entries) {
    encoding.writeVarUint(encoder, entry.seq - seq)
    seq = entry.seq
  }
  for (const entry of entries) {
    // Servers' clocks differ: a later update may bear an earlier time.
    encoding.writeVarInt(encoder, entry.at - at)
    at = entry.at
  }
  for (const { userId } of entries)
    encoding.writeVarUint(encoder, userId === null ? 0 : (indexOf.get(userId) ?? 0))
  for (const { update } of entries) encoding.writeVarUint(encoder, update.length)
  for (const { update } of entries) encoding.writeUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** @throws Error when the bytes are cut short or of a newer Chancery */
export function unpackEntries(bytes: Uint8Array): JournalEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const version = decoding.readVarUint(decoder)
  if (version !== formatVersion) throw new Error(`There is no format ${version} of a journal.`)
  const times = <T>(count: number, read: () => T) => Array.from({ length: count }, read)
  const users = times(decoding.readVarUint(decoder), () => decoding.readVarString(decoder))
  const count = decoding.readVarUint(decoder)
  let [seq, at] = [0, 0]
  const seqs = times(count, () => (seq += decoding.readVarUint(decoder)))
  const ats = times(count, () => (at += decoding.readVarInt(decoder)))
  const owners = times(count, () => decoding.readVarUint(decoder))
  const lengths = times(count, () => decoding.readVarUint(decoder))
  return lengths.map((length, n) => ({
    seq: seqs[n] ?? 0,
    at: ats[n] ?? 0,
    userId: users[(owners[n] ?? 0) - 1] ?? null,
    update: decoding.readUint8Array(decoder, length),
  }))
}
