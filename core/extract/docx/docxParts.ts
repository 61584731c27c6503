import { strToU8, type Zippable, zipSync } from 'fflate'
import { inflateEntry } from '../../import/inflateEntry.ts'
import { zipEntries } from '../../import/zipEntries.ts'
import { NotAnArticle } from '../article.ts'

/** Most bytes of one part and of all parts that are read; a novel has about 10 MB. */
const largestPart = 24 * 1024 * 1024
const largestSum = 48 * 1024 * 1024
const mostParts = 5000

/** Parts that hold text or say how it is styled; pictures and fonts are never unpacked. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|word\/_rels\/document\.xml\.rels)$/

export interface DocxParts {
  /** XML of the parts by name. */
  readonly xml: ReadonlyMap<string, string>
  /** A ZIP of these parts alone, for a reader that unpacks whatever it is given. */
  readonly zip: Uint8Array<ArrayBuffer>
}

/**
 * Unpacks what holds the text of a Word file, piece by piece and within limits.
 * @throws NotAnArticle
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  if (isOle(bytes)) throw oldOrLocked(bytes)
  const directory = zipEntries(bytes, mostParts)
  if (!directory || directory.truncated) throw damaged()
  const xml = new Map<string, string>()
  const parts: Zippable = {}
  let sum = 0
  for (const entry of directory.entries) {
    const name = entry.name.replaceAll('\\', '/')
    if (!wanted.test(name) || xml.has(name)) continue
    const found = inflateEntry(bytes, entry, Math.min(largestPart, largestSum - sum))
    sum += found.spent
    if ('failure' in found) {
      if (found.failure === 'encrypted') throw locked()
      if (found.failure === 'damaged' || found.failure === 'method') throw damaged()
      throw new NotAnArticle(
        'too-large',
        'This Word file unpacks to far more than an article can hold. Copy its text and paste it instead.',
      )
    }
    const text = decoded(found.bytes)
    xml.set(name, text)
    parts[name] = [
      strToU8(text.replace(/encoding=(["'])utf-16\1/i, 'encoding="UTF-8"')),
      { level: 0 },
    ]
  }
  if (!xml.has('word/document.xml')) {
    throw new NotAnArticle(
      'damaged',
      'This is a ZIP file but no Word document, whatever its name says. Unpack it and import the files in it.',
    )
  }
  return { xml, zip: new Uint8Array(zipSync(parts)) }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** The container of Word's format before 2007, and of encrypted files since. */
export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)
}

function oldOrLocked(bytes: Uint8Array): NotAnArticle {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  if (names.includes('EncryptedPackage')) return locked()
  return new NotAnArticle(
    'unsupported',
    'This is the old Word format (.doc). Open it in Word, save it as .docx and import that.',
  )
}

function locked(): NotAnArticle {
  return new NotAnArticle(
    'locked',
    'This Word file is encrypted. Open it with its password, save a copy without one, and import that.',
  )
}

export function damaged(): NotAnArticle {
  return new NotAnArticle(
    'damaged',
    'This Word file is cut off or damaged. Open it in Word and save it again, or get another copy.',
  )
}
