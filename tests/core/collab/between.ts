import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * The first that a client writes: letters that each want to stand between two others, wherever
 * those are.
 */
export function between(client: number, ...places: readonly [Y.ID, Y.ID][]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  encoding.writeVarUint(rest, 1)
  encoding.writeVarUint(rest, places.length)
  encoder.writeClient(client)
  encoding.writeVarUint(rest, 0)
  for (const [clock, [origin, right]] of places.entries()) {
    const id = Y.createID(client, clock)
    const letter = new Y.ContentString('x')
    new Y.Item(id, null, origin, null, right, null, null, letter).write(encoder, 0)
  }
  encoding.writeVarUint(rest, 0)
  return encoder.toUint8Array()
}
