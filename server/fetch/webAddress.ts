import { isIP } from 'node:net'
import { ProblemError } from '../../core/api/problem.ts'

/** Longest address in characters; a redirect may make a long one of a short one. */
const longestAddress = 8000

/**
 * Ports that speak something other than HTTP and that browsers refuse, of those that are looked at:
 * 80, 443 and 1024 up. @see https://fetch.spec.whatwg.org/#port-blocking
 */
const otherProtocols = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
])

/** Ends of names that are never public: RFC 6761, 6762, 7686, 8375 and 9476, and common habits. */
const privateName =
  /\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|alt|test|invalid)$/

export const privateNetwork = () =>
  new ProblemError(
    422,
    'The address leads into a private network, where nothing is fetched from. Import the page as a file.',
  )

/**
 * An address as it may be fetched, without its fragment. What its name resolves to is another
 * matter (`openConnection`).
 * @throws ProblemError 422
 */
export function readWebAddress(address: string, base?: URL): URL {
  if (address.length > longestAddress) throw new ProblemError(422, 'The address is too long.')
  const url = URL.parse(address, base)
  if (!url) throw new ProblemError(422, 'That is not a web address.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ProblemError(422, 'The address must start with http:// or https://.')
  if (url.username || url.password)
    throw new ProblemError(422, 'The address holds a name or password. Leave them out.')
  if (!isWebPort(url.port))
    throw new ProblemError(422, `Pages are not fetched from port ${url.port}.`)
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '')
  if (isPrivateName(url.hostname)) throw privateNetwork()
  url.hash = ''
  return url
}

function isWebPort(port: string): boolean {
  const number = Number(port)
  if (port === '' || number === 80 || number === 443) return true
  return number >= 1024 && !otherProtocols.has(number)
}

/** Names without a dot are those of a private network too. */
function isPrivateName(hostname: string): boolean {
  if (hostname.startsWith('[') || isIP(hostname) !== 0) return false
  return !hostname.includes('.') || privateName.test(hostname)
}
