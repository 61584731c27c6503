import { digest } from 'lib0/hash/sha256'

/** SHA-256 of a value's canonical JSON: keys in order of their code units, no white space. Hex. */
export function hashOf(value: unknown): string {
  return hashOfBytes(new TextEncoder().encode(canonicalJson(value)))
}

/** SHA-256 of bytes. Hex. */
export function hashOfBytes(bytes: Uint8Array): string {
  return Array.from(digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
