import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  compareForReading,
  type ReadComparison,
  type Writing,
} from '../../core/version/compare/compareForReading.ts'

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

let last: Promise<unknown> = Promise.resolve()

/** Compares without holding up everybody who is writing: large ones in a thread, one after another. */
export async function compareAside(pair: StatePair): Promise<ReadComparison> {
  if (sizeOf(pair) <= small) return compareForReading(pair.a, pair.b, pair.writing)
  const comparing = last.then(() => compareInThread(pair))
  last = comparing.catch(() => {})
  return comparing
}

async function compareInThread(pair: StatePair): Promise<ReadComparison> {
  const worker = new Worker(new URL('./compareWorker.ts', import.meta.url), { workerData: pair })
  try {
    const signal = AbortSignal.timeout(patience)
    const [outcome]: ReadComparison[] = await once(worker, 'message', { signal })
    if (!outcome) throw new Error('The worker answered nothing.')
    return outcome
  } finally {
    await worker.terminate()
  }
}
