import { ProblemError } from '../../core/api/problem.ts'
import type { ContentType } from './contentType.ts'
import { sniff } from './sniff.ts'

/** What servers send when they do not know, or want a browser to save. */
const vague =
  /^(?:application\/octet-stream|binary\/octet-stream|(?:application|unknown)\/unknown|application\/(?:x-|force-)?download)$/
const pdf = /^application\/(?:x-)?pdf$/
const xml = /^(?:application|text)\/xml$/

/** @throws ProblemError 415 when a body of this type need not even be read */
export function refuseType(stated: ContentType | null): void {
  if (!stated || vague.test(stated.essence) || pdf.test(stated.essence)) return
  const { essence } = stated
  if (essence.startsWith('text/') || essence === 'application/xhtml+xml' || xml.test(essence))
    return
  throw wrongType(`${describe(essence)} (${essence})`)
}

/**
 * The type of a body: as stated, unless the bytes say otherwise. A statement that says nothing is
 * replaced by what the bytes are.
 * @throws ProblemError 415 when the bytes are neither text nor PDF
 */
export function judgeType(bytes: Uint8Array, stated: ContentType | null): ContentType {
  const content = sniff(bytes)
  if (content === 'pdf') return { essence: 'application/pdf', charset: null }
  if (typeof content === 'object') throw wrongType(content.binary)
  const charset = stated?.charset ?? null
  const essence = stated?.essence ?? ''
  const isText = essence.startsWith('text/') || essence === 'application/xhtml+xml'
  if (content === 'xml' && (!isText || xml.test(essence))) throw wrongType('XML, perhaps a feed')
  if (isText) return { essence, charset }
  return { essence: content === 'html' ? 'text/html' : 'text/plain', charset }
}

function wrongType(what: string): ProblemError {
  return new ProblemError(415, `This is ${what}; only text, HTML and PDF can be imported.`)
}

function describe(essence: string): string {
  if (essence.startsWith('image/')) return 'an image'
  if (essence.startsWith('video/')) return 'a video'
  if (essence.startsWith('audio/')) return 'a sound recording'
  if (/\b(?:rss|atom|rdf)\b/.test(essence)) return 'a feed'
  if (/word|opendocument|officedocument|ms-?excel|ms-?powerpoint/.test(essence))
    return 'an Office document'
  if (/zip|compressed|x-tar|x-rar/.test(essence)) return 'an archive'
  return 'data'
}
