// Sets one brief's citations, off the main thread; run by citeAside.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { type CitationJob, citeBrief } from '../../core/citation/citeBrief.ts'
import type { Cited } from './citeAside.ts'

parentPort?.postMessage(cite(workerData as CitationJob))

function cite(job: CitationJob): Cited {
  try {
    return { result: citeBrief(job) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
