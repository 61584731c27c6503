import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'

interface Bounds {
  /** Milliseconds after which the thread is ended. */
  readonly patience: number
  readonly resourceLimits?: ResourceLimits
}

/**
 * Has a job done in a thread of its own, so that nobody else is held up: the worker posts one answer.
 * @throws an AbortError after `patience`, and what the thread ends with
 */
export async function inThread<Answer>(
  worker: URL,
  job: unknown,
  { patience, resourceLimits = {} }: Bounds,
): Promise<Answer> {
  const thread = new Worker(worker, { workerData: job, resourceLimits })
  try {
    const signal = AbortSignal.timeout(patience)
    const [answer]: Answer[] = await once(thread, 'message', { signal })
    if (answer === undefined) throw new Error('The worker answered nothing.')
    return answer
  } finally {
    await thread.terminate()
  }
}
