const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A random, URL-safe identifier: 12 characters hold 71 bits. */
export function newId(length = 12): string {
  let id = ''
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 248 is the largest multiple of 62 in a byte: what lies above would favour the first letters.
      if (byte < 248 && id.length < length) id += alphabet[byte % alphabet.length]
    }
  }
  return id
}

/** Whether this could be an identifier at all; what could not is never asked of the database. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9]{1,64}$/.test(text)
}
