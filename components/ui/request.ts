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
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a form as a form. */
  body?: unknown
  signal?: AbortSignal
}

/**
 * Asks the HTTP API: `request<VersionList>('/api/briefs/1/versions')`. `T` is the type of the
 * endpoint's schema in core/api; an answer without content gives null.
 * @throws RequestError
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options)
  return JSON.parse((await response.text()) || 'null')
}

/** The same for an answer that is not JSON. @throws RequestError */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', body, signal } = options
  const response = await fetch(path, {
    method,
    ...encode(body),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new RequestError(0, 'The server cannot be reached. Try again when you are online.')
  })
  if (response.ok) return response
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const problem: Problem | null = isProblem ? await response.json() : null
  throw new RequestError(
    response.status,
    problem?.detail ?? `The server answered ${response.status} ${response.statusText}.`,
    problem,
  )
}

function encode(body: unknown): RequestInit {
  if (body === undefined) return {}
  if (body instanceof FormData) return { body }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}
