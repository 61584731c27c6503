import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Version } from './generated/client.ts'

/** The columns that hold a version's state. */
export type PackedState = Pick<Version, 'state' | 'deflated'>

/** Bytes that a state may have at most once inflated: far beyond what a brief may. */
const maxOutputLength = 256 * 1024 * 1024

/** How a Yjs state is stored: deflated, unless that makes it larger. */
export async function packState(state: Uint8Array): Promise<PackedState> {
  const packed = await promisify(deflateRaw)(state)
  return packed.length < state.length
    ? { state: Uint8Array.from(packed), deflated: true }
    : { state: Uint8Array.from(state), deflated: false }
}

/** The Yjs state; null when it was thinned out, or is damaged beyond inflating. */
export async function unpackState({ state, deflated }: PackedState): Promise<Uint8Array | null> {
  if (!state || !deflated) return state
  try {
    return await promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw)(state, {
      maxOutputLength,
    })
  } catch {
    return null
  }
}
