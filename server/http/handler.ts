import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ProblemError, type ProblemStatus } from '../../core/api/problem.ts'
import { largestOriginal } from '../../core/extract/article.ts'
import type { Log } from '../../core/log.ts'
import type { Metrics } from '../metrics/createMetrics.ts'
import { type MetricsRule, mayReadMetrics } from '../metrics/mayReadMetrics.ts'

/** A file with its form around it. */
const largestBody = largestOriginal + 1024 * 1024

/** How much of a refused body is read at most, in bytes, and for how long, in milliseconds. */
const largestDrain = 256 * 1024 * 1024
const longestDrain = 20_000

interface HandlerOptions {
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Why requests should go to another process; nothing when they may come. */
  readiness: () => Promise<string[]>
  /** What does not work while requests are served all the same; null when all is well. */
  limitation: () => string | null
  metrics: Metrics
  metricsRule: MetricsRule
  log: Log
  trustProxy: boolean
}

/** Answers a request: health, metrics, limits and safe headers here, everything else by Next. */
export function createHandler({
  next,
  readiness,
  limitation,
  metrics,
  metricsRule,
  log,
  trustProxy,
}: HandlerOptions): RequestListener {
  return (request, response) => {
    // Before anything is made of the headers that a proxy adds.
    const mayRead = mayReadMetrics(request, metricsRule)
    response.on('finish', () => metrics.answered(response.statusCode))
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
    void answer(request, response, mayRead).catch((error: unknown) => {
      log.error({ err: error, method: request.method }, 'A request could not be answered.')
      if (!response.headersSent) sendProblem(response, 500, 'The server could not do this.')
      else response.destroy()
    })
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    mayRead: boolean,
  ): Promise<void> {
    const path = request.url?.split('?', 1)[0]
    if (path === '/healthz') return sendText(response, 200, 'ok')
    if (path === '/readyz') {
      const reasons = await readiness()
      if (reasons.length > 0) return sendJson(response, 503, { ready: false, reasons })
      const limited = limitation()
      return sendJson(response, 200, limited ? { ready: true, limited } : { ready: true })
    }
    if (path === '/metrics') {
      if (!mayRead)
        return sendProblem(
          response,
          403,
          'Metrics are for this machine alone, or for who sends METRICS_TOKEN as a bearer token.',
        )
      response.writeHead(200, { 'Content-Type': metrics.contentType })
      response.end(await metrics.text())
      return
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

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(`${JSON.stringify(value)}\n`)
}

function sendProblem(response: ServerResponse, status: ProblemStatus, detail: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify(new ProblemError(status, detail)))
}
