import type { BriefCitations } from '../../core/api/citations.ts'
import type { CitationJob } from '../../core/citation/citeBrief.ts'
import { inThread } from '../inThread.ts'
import { oneByOne } from '../oneByOne.ts'

/** What the thread answers. An error would lose its class on the way. */
export type Cited = { readonly result: BriefCitations } | { readonly problem: string }

/** A style may be made so that it never ends, or fills any memory. */
const patience = 60_000
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

const inTurn = oneByOne()

/** Sets citations in a thread of their own, one brief after another. */
export async function citeAside(job: CitationJob, wait = patience): Promise<Cited> {
  return inTurn(() => citeInThread(job, wait))
}

async function citeInThread(job: CitationJob, wait: number): Promise<Cited> {
  const worker = new URL('./citeWorker.ts', import.meta.url)
  try {
    return await inThread<Cited>(worker, job, { patience: wait, resourceLimits })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'AbortError') return { problem: `it took longer than ${wait / 1000} seconds` }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { problem: 'it needs more memory than there is' }
    throw error
  }
}
