/** Where the messages that name a prepared statement have that name, after type and length. */
function placeOf(type: string, bytes: Uint8Array): number | null {
  if (type === 'P') return 5
  if (type === 'B') return bytes.indexOf(0, 5) + 1
  // Describe and Close are about a statement or about a portal.
  if (type === 'D' || type === 'C') return bytes[5] === 'S'.charCodeAt(0) ? 6 : null
  return null
}

/**
 * Puts a prefix before the name of the prepared statement in a client's message (protocol 3.0,
 * "Message Formats"), if it has one.
 * @returns the message, and the full name
 */
export function prefixStatement(type: string, bytes: Uint8Array, prefix: string) {
  const place = placeOf(type, bytes)
  if (place === null || !bytes[place]) return { bytes, name: null }
  const message = Buffer.concat([
    bytes.subarray(0, place),
    Buffer.from(prefix),
    bytes.subarray(place),
  ])
  message.writeInt32BE(message.length - 1, 1)
  return { bytes: message, name: message.toString('utf8', place, message.indexOf(0, place)) }
}
