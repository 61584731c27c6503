import {
  compareForReading,
  type ReadComparison,
  type Writing,
} from '../../core/version/compare/compareForReading.ts'
import { inThread } from '../inThread.ts'
import { oneByOne } from '../oneByOne.ts'

/** Two states of a brief, as Yjs updates, and who wrote what lies between them. */
export interface StatePair {
  readonly a: Uint8Array
  readonly b: Uint8Array
  readonly writing: Writing
}

/** Up to this size of all, in bytes, comparing costs less than starting a thread for it. */
const small = 150_000
const sizeOf = ({ a, b, writing }: StatePair) =>
  writing.updates.reduce((sum, { data }) => sum + data.length, a.length + b.length)

/** Milliseconds after which comparing is given up; the largest brief takes a hundredth of it. */
const patience = 60_000

const inTurn = oneByOne()

/** Compares without holding up everybody who is writing: large ones in a thread, one after another. */
export async function compareAside(pair: StatePair): Promise<ReadComparison> {
  if (sizeOf(pair) <= small) return compareForReading(pair.a, pair.b, pair.writing)
  const worker = new URL('./compareWorker.ts', import.meta.url)
  return inTurn(() => inThread<ReadComparison>(worker, pair, { patience }))
}
