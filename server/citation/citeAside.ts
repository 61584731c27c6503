import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { BriefCitations } from '../../core/api/citations.ts'
import type { CitationJob } from '../../core/citation/citeBrief.ts'

/** What the thread answers. An error would lose its class on the way. */
export type Cited = { readonly result: BriefCitations } | { readonly problem: string }

/** A style may be made so that it never ends, or fills any memory. */
const patience = 60_000
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

let last: Promise<unknown> = Promise.resolve()

/** Sets citations in a thread of their own, one brief after another. */
export async function citeAside(job: CitationJob, wait = patience): Promise<Cited> {
  const citing = last.then(() => citeInThread(job, wait))
  last = citing.catch(() => {})
  return citing
}

async function citeInThread(job: CitationJob, wait: number): Promise<Cited> {
  const worker = new Worker(new URL('./citeWorker.ts', import.meta.url), {
    workerData: job,
    resourceLimits,
  })
  try {
    const [cited]: Cited[] = await once(worker, 'message', { signal: AbortSignal.timeout(wait) })
    return cited ?? { problem: 'nothing came of it' }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'AbortError') return { problem: `it took longer than ${wait / 1000} seconds` }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { problem: 'it needs more memory than there is' }
    throw error
  } finally {
    await worker.terminate()
  }
}
