import { expect, test } from 'vitest'
import { decodeBytes } from '../../../core/extract/text/decodeBytes.ts'

const words = 'Détroit de Kessa : « une porte ».'
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)

test.each([
  ['UTF-8', new TextEncoder().encode(words)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${words}`)],
  ['UTF-16 with a byte order mark', utf16(`\ufeff${words}`)],
  ['UTF-16 without one', utf16(words)],
])('reads %s', (_, bytes) => {
  expect(decodeBytes(bytes)).toEqual({ text: words, warnings: [] })
})

test('falls back to Windows-1252 and says so', () => {
  const { text, warnings } = decodeBytes(
    Uint8Array.from([...'Vos\x92 b\xe9t\xe9'].map((c) => c.charCodeAt(0))),
  )
  expect(text).toBe('Vos’ bété')
  expect(warnings).toHaveLength(1)
})
