import type { Line, LineMark } from './line.ts'
import { unwrapLines } from './unwrapLines.ts'

const invisible = /[\u200b-\u200d\u2060\u00ad\ufeff]/g
const breaks = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/

/** Splits a dump into its non-empty lines, with soft wraps undone and Markdown taken off. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let spaced = false
  for (const raw of unwrapLines(text.normalize('NFC').replace(invisible, '').split(breaks))) {
    const plain = raw.replace(/\s+/gu, ' ').trim()
    if (!plain) {
      gap += 1
      if (/[\u00a0\u202f]/.test(raw)) spaced = true
      continue
    }
    const line = withoutMarkup(plain)
    if (!line) continue
    lines.push({ ...line, gap, spaced })
    gap = 0
    spaced = false
  }
  return lines
}

const marks: readonly [RegExp, LineMark][] = [
  [/^(#{1,6})\s+/, 'heading'],
  [/^(?:>\s*)+/, 'quotation'],
  [/^[•●▪◦‣∙■*·–-]\s+(?=\S)/, 'bullet'],
  [/^\(?\d{1,2}[.)]\s+(?=\p{L}|["“«„[*])/u, 'number'],
]

/** Longest line in which emphasis is looked for: no paragraph is longer. */
const longestMarked = 20_000

type Content = Pick<Line, 'text' | 'mark' | 'level' | 'linkShare'>

function withoutMarkup(plain: string): Content | null {
  // Rules, tables' rulers and lines of mere signs carry no words.
  if (!/[\p{L}\p{N}]/u.test(plain)) return null
  const image = /^!\[([^\]]*)\]\([^)]*\)$/.exec(plain)
  if (image) {
    const words = image[1]?.trim()
    return words ? { text: words, mark: 'image', level: 0, linkShare: 0 } : null
  }
  let mark: LineMark | null = null
  let level = 0
  let rest = plain
  for (const [pattern, name] of marks) {
    const found = pattern.exec(rest)
    if (!found) continue
    mark = name
    level = found[1]?.length ?? 0
    // A number may be part of the sentence ("2. May 2013"), so only the sign of a bullet goes.
    if (name !== 'number') rest = rest.slice(found[0].length)
    break
  }
  let linked = 0
  rest = rest.replace(/!\[[^\]]*\]\([^)\s]*\)/g, '')
  rest = rest.replace(
    /\[((?:\\.|[^[\]\\])*)\]\((?:[^()\s]*)(?:\s+"[^"]*")?\)/g,
    (_, words: string) => {
      const shown = words.replace(/\\(.)/g, '$1')
      linked += shown.length
      return shown
    },
  )
  if (rest.length > longestMarked)
    return { text: rest, mark, level, linkShare: linked / rest.length }
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)$/.exec(rest)
  if (bold && !mark && (bold[1] ?? '').length < 120) {
    mark = 'heading'
    level = 4
  }
  rest = rest
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]+)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\d_])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(rest)) return null
  return { text: rest, mark, level, linkShare: Math.min(1, linked / rest.length) }
}
