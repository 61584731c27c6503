/** 96 random bits. `crypto.randomUUID` is missing where the page does not come over TLS. */
export function newCitationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
