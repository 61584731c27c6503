import { isIP } from 'node:net'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** IPv4 addresses as IPv6-only networks write them (RFC 6052, section 2.1). */
const translated = ipaddr.parseCIDR('64:ff9b::/96')
/** The only block that global unicast addresses are given out from (RFC 4291, section 2.4). */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet. Everything that is not plainly global unicast
 * does not: private, loopback, link-local, shared, documentation, multicast and reserved ranges
 * (IANA special-purpose registries), tunnels (6to4, Teredo, ISATAP), addresses with a zone, and
 * whatever is no address. An IPv4-mapped or NAT64 address is what the IPv4 address in it is.
 */
export function isPublicAddress(address: string): boolean {
  const ip = readAddress(address)
  if (ip?.range() !== 'unicast') return false
  return !isIPv6(ip) || (ip.match(globalUnicast) && !isIsatap(ip))
}

/**
 * Whether nothing but the public internet is behind an address as seen from this computer: its own
 * public addresses, and its neighbours in an IPv6 network, may be open to it alone.
 */
export function isOutside(address: string, interfaces = networkInterfaces()): boolean {
  const ip = readAddress(address)
  const own = Object.values(interfaces).flatMap((addresses) => addresses ?? [])
  return ip !== null && isPublicAddress(address) && !own.some((entry) => isNear(ip, entry))
}

function isNear(ip: Address, { address, cidr }: NetworkInterfaceInfo): boolean {
  if (!isIPv6(ip)) return ip.toString() === address
  if (!cidr || isIP(address) !== 6) return false
  return ip.match(ipaddr.parseCIDR(cidr))
}

/** Null for what is no address in its usual notation, and for addresses with a zone. */
function readAddress(address: string): Address | null {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return null
  const ip = ipaddr.process(family === 6 ? inHexadecimal(address) : address)
  if (!isIPv6(ip) || !ip.match(translated)) return ip
  return new ipaddr.IPv4(ip.toByteArray().slice(12))
}

/** The library reads `::8.8.8.8` as `::ffff:8.8.8.8`; a URL spells each group out. */
function inHexadecimal(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1)
}

/** An interface identifier that holds an IPv4 address (RFC 5214, section 6.1). */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return ((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe
}

function isIPv6(ip: Address): ip is ipaddr.IPv6 {
  return ip.kind() === 'ipv6'
}
