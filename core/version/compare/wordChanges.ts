import { countWordsIn } from '../../brief/words.ts'
import type { BlockEntry, Comparison, InlineEntry, WordChange } from './comparison.ts'

/** The changes one after another, as a reader steps through them. A move is one change. */
export function wordChangesOf(blocks: readonly BlockEntry[]): WordChange[] {
  return blocks.flatMap((entry): WordChange[] => {
    const { fromA, toA, fromB, toB } = entry
    const span = { fromA, toA, fromB, toB }
    switch (entry.kind) {
      case 'same':
        return []
      case 'added':
        return [
          entry.move === null
            ? { ...span, kind: 'inserted', before: '', after: entry.text }
            : { ...span, kind: 'moved', before: entry.text, after: entry.text },
        ]
      case 'removed':
        return entry.move === null
          ? [{ ...span, kind: 'removed', before: entry.text, after: '' }]
          : []
      default: {
        const type = 'parts' in entry ? entry.parts[0]?.type : entry.after.type
        const was = 'parts' in entry ? entry.before[0]?.type : entry.before.type
        const own: WordChange[] =
          entry.attributes.length > 0 || type !== was
            ? [{ ...span, kind: 'attributes', before: was ?? '', after: type ?? '' }]
            : []
        const inner =
          'parts' in entry
            ? entry.parts.flatMap(({ inline }) => inlineChanges(inline))
            : wordChangesOf(entry.children)
        return [...own, ...inner]
      }
    }
  })
}

function inlineChanges(entries: readonly InlineEntry[]): WordChange[] {
  const changes: WordChange[] = []
  for (const entry of entries) {
    const { fromA, toA, fromB, toB } = entry
    const span = { fromA, toA, fromB, toB }
    const last = changes.at(-1)
    if (entry.kind === 'removed' && entry.move === null)
      changes.push({ ...span, kind: 'removed', before: entry.text, after: '' })
    else if (entry.kind === 'inserted' && entry.move === null) {
      if (last?.kind === 'removed' && last.toA === fromA && last.toB === fromB)
        changes[changes.length - 1] = { ...last, toB, kind: 'replaced', after: entry.text }
      else changes.push({ ...span, kind: 'inserted', before: '', after: entry.text })
    } else if (entry.kind === 'inserted')
      changes.push({ ...span, kind: 'moved', before: entry.text, after: entry.text })
    else if (entry.kind === 'formatted')
      changes.push({ ...span, kind: 'formatted', before: entry.text, after: entry.text })
    else if (entry.kind === 'node')
      changes.push({ ...span, kind: 'quotation', before: textIn(entry.before), after: entry.text })
    else if (entry.kind === 'split' || entry.kind === 'join')
      changes.push({
        ...span,
        kind: entry.kind === 'split' ? 'split' : 'joined',
        before: '',
        after: '',
      })
  }
  return changes
}

const textIn = ({ content = [] }: { content?: { text?: string }[] }) =>
  content.map(({ text = '' }) => text).join('')

/** Words that came and that went, moves left out. */
export function countsOf(words: readonly WordChange[]): Comparison['counts'] {
  let [wordsInserted, wordsRemoved] = [0, 0]
  for (const { kind, before, after } of words) {
    if (kind !== 'inserted' && kind !== 'removed' && kind !== 'replaced') continue
    wordsInserted += countWordsIn(after)
    wordsRemoved += countWordsIn(before)
  }
  return { wordsInserted, wordsRemoved }
}
