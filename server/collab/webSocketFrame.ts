/** An unmasked, unfragmented binary message. */
const binary = 0x82

/**
 * A message as the bytes of a server's WebSocket frame (RFC 6455, section 5.2), which are the same
 * for everybody: encoded once, written with one call a socket.
 */
export function webSocketFrame(message: Uint8Array): Uint8Array {
  const { length } = message
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = binary
  frame[1] = header === 2 ? length : header === 4 ? 126 : 127
  if (header === 4) frame.writeUInt16BE(length, 2)
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, header)
  return frame
}
