import type { ProblemStatus } from '../../core/api/problem.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Auth } from './auth.ts'

/** Of better-auth's endpoints, those that Chancery offers. */
const offered = new Set([
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
])

const messages: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The address or the password is wrong.',
  INVALID_EMAIL: 'That is not an e-mail address.',
  INVALID_PASSWORD: 'The password is wrong.',
  PASSWORD_TOO_SHORT: 'The password needs at least 10 characters.',
  PASSWORD_TOO_LONG: 'The password may have at most 200 characters.',
  NO_LONGER_A_MEMBER: 'You no longer belong to this workspace. Ask an owner for an invitation.',
  INVALID_ORIGIN: 'This request comes from another site.',
}

/** The field that a message belongs beside. */
const fields: Record<string, string> = {
  INVALID_EMAIL: 'email',
  INVALID_PASSWORD: 'currentPassword',
  PASSWORD_TOO_SHORT: 'newPassword',
  PASSWORD_TOO_LONG: 'newPassword',
}

const statuses: readonly ProblemStatus[] = [400, 401, 403, 404, 409, 415, 422, 429]

/**
 * Lets better-auth answer, and turns its errors into ours.
 * @param behindProxy whether the last address in X-Forwarded-For is the client's
 * @throws ProblemError
 */
export async function answerAuth(
  auth: Auth,
  request: Request,
  behindProxy: boolean,
): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  if (!offered.has(path)) throw new ProblemError(404, 'There is nothing here.')
  const response = await auth.handler(await withHonestHeaders(request, behindProxy))
  if (response.ok) return response
  if (response.status === 429)
    throw new ProblemError(429, 'Too many attempts. Wait a minute and try again.')
  const { code, message } = await readError(response)
  const detail = messages[code] ?? (message || 'This did not work.')
  const field = fields[code]
  throw new ProblemError(
    statuses.find((status) => status === response.status) ?? 500,
    detail,
    field ? [{ path: field, detail }] : undefined,
  )
}

/** The request with what better-auth would misread put right. */
async function withHonestHeaders(request: Request, behindProxy: boolean): Promise<Request> {
  const headers = new Headers(request.headers)
  // A client may have written addresses of its own before the one that the proxy appended.
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (behindProxy && address) headers.set('x-forwarded-for', address)
  // The fetch of Node sends this header and no Origin. A browser would say where the page is from.
  if (!headers.has('origin') && !headers.has('sec-fetch-site')) headers.delete('sec-fetch-mode')
  const { url, method } = request
  // Next's request is of another realm's class: it cannot be copied with its body.
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer()
  return new Request(url, { method, headers, body })
}

async function readError(response: Response): Promise<{ code: string; message: string }> {
  const body: unknown = await response.json().catch(() => null)
  const field = (name: string) => {
    const value = body && typeof body === 'object' ? Reflect.get(body, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  return { code: field('code'), message: field('message') }
}
