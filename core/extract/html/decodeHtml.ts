import sniff from 'html-encoding-sniffer'
import {
  checkedText,
  type DecodedText,
  markedEncoding,
  unmarkedUtf16,
} from '../text/decodeBytes.ts'

/** Bytes at the start in which a page states its encoding; browsers read 1,024, saved pages add comments. */
const prescanned = 16_384

/**
 * Bytes of a page as a string: byte order mark, UTF-16 without one, the encoding that the sender, the
 * `<meta>` or the XML declaration states, else UTF-8, else Windows-1252. A stated encoding that the
 * bytes contradict is overruled: valid UTF-8 with letters beyond ASCII is UTF-8.
 * @throws NotAnArticle when the bytes are no text.
 */
export function decodeHtml(bytes: Uint8Array, mediaType: string): DecodedText {
  const sure = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (sure) return checkedText(new TextDecoder(sure).decode(bytes), [])
  const stated = statedEncoding(bytes, mediaType)
  const strict = decodeStrictly(bytes)
  if (strict !== null && !mayBeSevenBit(stated)) return checkedText(strict, [])
  if (stated && stated !== 'utf-8') {
    const decoder = decoderFor(stated)
    if (decoder) return checkedText(decoder.decode(bytes), [])
  }
  if (strict !== null) return checkedText(strict, [])
  return guessed(bytes, stated)
}

function statedEncoding(bytes: Uint8Array, mediaType: string): string | null {
  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  const name = sniff(bytes, {
    defaultEncoding: 'x-none',
    maxPrescanBytes: prescanned,
    ...(label && decoderFor(label) ? { transportLayerEncodingLabel: label } : {}),
  }).toLowerCase()
  const found = decoderFor(name) ? name : (declared?.toLowerCase() ?? null)
  return found === 'utf8' ? 'utf-8' : found
}

/** ISO-2022-JP and UTF-7 are made of ASCII bytes, so they look like valid UTF-8. */
function mayBeSevenBit(stated: string | null): boolean {
  return stated !== null && /^iso-2022/.test(stated)
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}

/** Neither UTF-8 nor stated otherwise: damaged UTF-8 when most letters beyond ASCII are well formed. */
function guessed(bytes: Uint8Array, stated: string | null): DecodedText {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const lost = lossy.match(/\ufffd+/g)?.length ?? 0
  const whole = lossy.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (whole > lost || (stated === 'utf-8' && whole >= lost))
    return checkedText(lossy.replaceAll('\ufffd', ' '), [
      'Encoding guessed: the page is UTF-8 with damaged letters, which were left out.',
    ])
  return checkedText(new TextDecoder('windows-1252').decode(bytes), [
    'Encoding guessed: the page is not UTF-8 and was read as Windows-1252. Check accented letters.',
  ])
}
