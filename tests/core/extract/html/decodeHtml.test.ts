import { expect, test } from 'vitest'
import { decodeHtml } from '../../../../core/extract/html/decodeHtml.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, mark: boolean) =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ])

test.each([
  ['UTF-8 without a word', utf8('<p>café</p>'), '', 'café'],
  ['a UTF-8 mark', utf8('\ufeff<p>café</p>'), '', 'café'],
  [
    'windows-1252 by meta',
    latin('<meta charset=windows-1252><p>caf\xe9 \x93a\x94</p>'),
    '',
    'café “a”',
  ],
  [
    'ISO-8859-2 by http-equiv',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1</p>'),
    '',
    'ą',
  ],
  ['the media type', latin('<p>\xe0\xe1</p>'), 'text/html; charset=windows-1251', 'аб'],
  [
    'the XML declaration',
    latin('<?xml version="1.0" encoding="iso-8859-1"?><p>caf\xe9</p>'),
    '',
    'café',
  ],
  ['UTF-16 with a mark', wide('<p>café</p>', true), '', 'café'],
  ['UTF-16 without a mark', wide('<html><p>a long café</p></html>', false), '', 'café'],
  ['UTF-8 that is declared otherwise', utf8('<meta charset=iso-8859-1><p>café</p>'), '', 'café'],
  [
    'an encoding that does not exist',
    utf8('<meta charset=nonsense><p>café</p>'),
    'text/html; charset=x',
    'café',
  ],
])('decodes %s', (_, bytes, mediaType, expected) => {
  const decoded = decodeHtml(bytes, mediaType)
  expect(decoded.text).toContain(expected)
  expect(decoded.warnings).toEqual([])
})

test.each([
  ['undeclared windows-1252', latin('<p>caf\xe9 na\xefve</p>'), 'café naïve'],
  [
    'UTF-8 with a damaged letter',
    Uint8Array.from([...utf8('<p>café, naïve, déjà'), 0xff]),
    'café, naïve, déjà',
  ],
])('guesses %s and says so', (_, bytes, expected) => {
  const decoded = decodeHtml(bytes, 'text/html')
  expect(decoded.text).toContain(expected)
  expect(decoded.warnings.join()).toMatch(/^Encoding guessed/)
})
