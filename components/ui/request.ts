import type { Problem } from '../../core/api/problem.ts'

/** The API refused; `message` is a sentence for the person. `status` 0: it could not be reached. */
export class RequestError extends Error {
  readonly status: number
  readonly problem: Problem | null
  constructor(status: number, message: string, problem: Problem | null = null) {
    super(message)
    this.status = status
    this.problem = problem
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal
}

/**
 * Asks the HTTP API: `request<VersionList>('/api/briefs/1/versions')`. `T` is the type of the
 * endpoint's schema in core/api; an answer without content gives undefined.
 * @throws RequestError
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, signal } = options
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new RequestError(0, 'The server cannot be reached. Try again when you are online.')
  })
  if (response.ok) return response.status === 204 ? undefined : await response.json()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const problem: Problem | null = isProblem ? await response.json() : null
  throw new RequestError(
    response.status,
    problem?.detail ?? `The server answered ${response.status} ${response.statusText}.`,
    problem,
  )
}
