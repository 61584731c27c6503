import { STATUS_CODES } from 'node:http'
import { ProblemError } from '../../core/api/problem.ts'

/**
 * What a network error means to the person who gave the address. Nothing that the other server said
 * is in it, nor any IP address. Errors that are our own are returned as they are.
 */
export function explain(error: unknown, { hostname }: URL): unknown {
  if (!(error instanceof Error) || error instanceof ProblemError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null) return error
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return new ProblemError(422, `There is no server named ${hostname}. Check the address.`)
  if (code.startsWith('EAI_'))
    return new ProblemError(502, `The name ${hostname} could not be looked up. Try again later.`)
  if (code === 'ETIMEDOUT') return new ProblemError(504, `${hostname} does not answer.`)
  if (/^E(?:CONNREFUSED|HOSTUNREACH|NETUNREACH|ADDRNOTAVAIL|HOSTDOWN|ACCES)$/.test(code))
    return new ProblemError(502, `${hostname} cannot be reached.`)
  if (/CERT|SIGNATURE|^INVALID_CA$|^HOSTNAME_MISMATCH$/.test(code))
    return new ProblemError(502, `The certificate of ${hostname} is not valid.`)
  if (/^ERR_SSL|^ERR_TLS|^EPROTO$/.test(code))
    return new ProblemError(502, `There is no secure connection with ${hostname}.`)
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ProblemError(502, `${hostname} sends headers that are too large.`)
  if (code.startsWith('HPE_'))
    return new ProblemError(502, `${hostname} does not answer as a web server does.`)
  if (/^Z_|^ERR__|^ERR_(?:BROTLI|ZLIB)/.test(code))
    return new ProblemError(502, `What ${hostname} sends cannot be unpacked.`)
  return new ProblemError(502, `${hostname} broke off the connection.`)
}

/** The answer of a server that has no page for us. */
export function refusedBy({ hostname }: URL, status: number): ProblemError {
  const name = STATUS_CODES[status]
  const reason = name
    ? ` (${name.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())})`
    : ''
  const advice =
    status === 401 || status === 402 || status === 403 || status === 429
      ? ' Save the page in your browser and import the file.'
      : ''
  return new ProblemError(502, `${hostname} answered ${status}${reason}.${advice}`)
}
