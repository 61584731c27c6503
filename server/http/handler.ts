import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ProblemError, type ProblemStatus } from '../../core/api/problem.ts'
import { largestOriginal } from '../../core/extract/article.ts'

/** A file with its form around it. */
const largestBody = largestOriginal + 1024 * 1024

/** How much of a refused body is read at most, in bytes, and for how long, in milliseconds. */
const largestDrain = 256 * 1024 * 1024
const longestDrain = 20_000

interface HandlerOptions {
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readiness: () => Promise<string | null>
  /** What does not work while requests are served all the same; null when all is well. */
  limitation: () => string | null
  trustProxy: boolean
}

/** Answers a request: health, limits and safe headers here, everything else by Next. */
export function createHandler({
  next,
  readiness,
  limitation,
  trustProxy,
}: HandlerOptions): RequestListener {
  return (request, response) => {
    // What follows believes X-Forwarded-For; without a proxy anybody could have written it.
    if (!trustProxy) {
      request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
      delete request.headers['x-forwarded-proto']
      delete request.headers['x-forwarded-host']
    }
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('X-Frame-Options', 'DENY')
    void answer(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) sendProblem(response, 500, 'The server could not do this.')
      else response.destroy()
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?', 1)[0]
    if (path === '/healthz') return sendText(response, 200, 'ok')
    if (path === '/readyz') {
      const trouble = await readiness()
      const limit = limitation()
      const ready = limit ? `ready, but limited: ${limit}` : 'ready'
      return sendText(response, trouble ? 503 : 200, trouble ?? ready)
    }
    if (Number(request.headers['content-length'] ?? 0) > largestBody)
      return refuseBody(request, response)
    await next(request, response)
  }
}

/**
 * Answers 413 after reading what the client sends, within limits: to a client that still sends when
 * the connection closes, the answer would look like a network error.
 */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const megabytes = largestOriginal / 1024 / 1024
  const answer = () => {
    clearTimeout(patience)
    response.setHeader('Connection', 'close')
    sendProblem(response, 413, `That is too large: a file may have at most ${megabytes} MB.`)
  }
  const patience = setTimeout(answer, longestDrain)
  if (Number(request.headers['content-length']) > largestDrain) answer()
  else request.once('end', answer).resume()
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function sendProblem(response: ServerResponse, status: ProblemStatus, detail: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify(new ProblemError(status, detail)))
}
