import type { InlineEntry } from './comparison.ts'
import { plainText } from './quotations.ts'

const marks: Record<string, string> = { strike: 'strike-through', underline: 'underlining' }
const nameOfMark = (name: string) => marks[name] ?? name

/** What changed within a text block. Quotations are described apart. */
export function describeInline(entries: readonly InlineEntry[]): string[] {
  const phrases: string[] = []
  let removed: string | null = null
  const flush = () => {
    if (removed) phrases.push(`${quoted(removed)} removed`)
    removed = null
  }
  for (const entry of entries) {
    if (entry.kind !== 'inserted' && entry.kind !== 'removed') flush()
    switch (entry.kind) {
      case 'removed':
        flush()
        phrases.push(...citations(entry.content, 'removed'))
        if (entry.move === null) removed = plainText(entry.content).trim() || null
        break
      case 'inserted': {
        phrases.push(...citations(entry.content, 'added'))
        const text = plainText(entry.content).trim()
        if (entry.move !== null) {
          flush()
          // Quotations that moved are told of apart.
          if (text) phrases.push(/[.!?…]["”’]?$/.test(text) ? 'sentence moved' : 'words moved')
        } else if (text) {
          phrases.push(
            removed ? `${quoted(removed)} replaced by ${quoted(text)}` : `${quoted(text)} inserted`,
          )
          removed = null
        }
        break
      }
      case 'formatted':
        phrases.push(...describeFormat(entry))
        break
      case 'node':
        if (entry.after.type === 'citation') phrases.push('citation changed')
        break
    }
  }
  flush()
  return phrases
}

function citations(content: readonly { type?: string }[], verb: string): string[] {
  return content.flatMap(({ type }) =>
    type === 'citation' ? [`citation ${verb}`] : type === 'hardBreak' ? [`line break ${verb}`] : [],
  )
}

function describeFormat({ added, removed, text }: Extract<InlineEntry, { kind: 'formatted' }>) {
  const both = added.filter((name) => removed.includes(name))
  return [
    ...both.map((name) => `${nameOfMark(name)} changed on ${quoted(text.trim())}`),
    ...added
      .filter((name) => !both.includes(name))
      .map((name) => `${nameOfMark(name)} added to ${quoted(text.trim())}`),
    ...removed
      .filter((name) => !both.includes(name))
      .map((name) => `${nameOfMark(name)} removed from ${quoted(text.trim())}`),
  ]
}

const quoted = (text: string) => `“${text}”`
