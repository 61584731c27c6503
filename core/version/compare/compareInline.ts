import type { JSONContent } from '@tiptap/core'
import { Fragment, Mark, type Node } from '@tiptap/pm/model'
import fastDiff from 'fast-diff'
import { type Token, tokensOf } from './tokens.ts'
import type { InlineChange } from './types.ts'

/** A stretch of tokens that both have, or that one has in place of the other's. */
interface Stretch {
  readonly same: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/** What became of the content of a text block, word by word. */
export function compareInline(before: Node, after: Node): InlineChange[] {
  const changes: InlineChange[] = []
  for (const stretch of readable(stretchesOf(tokensOf(before), tokensOf(after)))) {
    if (stretch.same) changes.push(...sameWords(stretch, after))
    else {
      const [first, last] = [stretch.before[0], stretch.before.at(-1)]
      if (first && last) changes.push({ kind: 'removed', size: last.to - first.from })
      const content = contentOf(after, stretch.after)
      if (content.length > 0) changes.push({ kind: 'added', content })
    }
  }
  return joined(changes)
}

/** Compares keys by a letter each: the library compares texts. */
function stretchesOf(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const letters = new Map<string, string>()
  const letterOf = ({ key }: Token) => {
    let letter = letters.get(key)
    if (letter === undefined) {
      // Surrogates would be taken for halves of a letter.
      const code = letters.size + (letters.size < 0xd7ff ? 1 : 0x801)
      letter = String.fromCharCode(code)
      letters.set(key, letter)
    }
    return letter
  }
  const texts = [before, after].map((tokens) => tokens.map(letterOf).join(''))
  let [b, a] = [0, 0]
  const stretches: Stretch[] = []
  for (const [kind, letters] of fastDiff(texts[0] ?? '', texts[1] ?? '')) {
    const { length } = letters
    const isBefore = kind !== fastDiff.INSERT
    const isAfter = kind !== fastDiff.DELETE
    stretches.push({
      same: kind === fastDiff.EQUAL,
      before: isBefore ? before.slice(b, b + length) : [],
      after: isAfter ? after.slice(a, a + length) : [],
    })
    if (isBefore) b += length
    if (isAfter) a += length
  }
  return stretches
}

/**
 * Joins changes that only spaces, signs or one short word keep apart: a person reads one change of a
 * phrase, and not confetti.
 */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = result.at(-1)
    const isBridge =
      stretch.same && last && !last.same && index < stretches.length - 1 && isSlight(stretch.before)
    if (last && !last.same && (isBridge || !stretch.same))
      result[result.length - 1] = {
        same: false,
        before: [...last.before, ...stretch.before],
        after: [...last.after, ...stretch.after],
      }
    else result.push(stretch)
  }
  return result
}

const isSlight = (tokens: readonly Token[]) =>
  tokens.length <= 3 &&
  tokens.every(({ node }) => node === null) &&
  tokens.reduce((length, { key }) => length + key.trim().length, 0) <= 3

/** Words that both have may still have other marks, and objects other attributes or words. */
function sameWords({ before, after }: Stretch, block: Node): InlineChange[] {
  return before.map((token, index): InlineChange => {
    const other = after[index]
    const size = token.to - token.from
    if (!other) throw new Error('Words that are the same are as many on both sides.')
    if (token.node && other.node && !token.node.eq(other.node)) {
      if (token.node.content.eq(other.node.content) && sameAttributes(token.node, other.node))
        return { kind: 'formatted', size, content: contentOf(block, [other]) }
      return {
        kind: 'altered',
        size,
        node: withoutContent(other.node),
        inline: compareInline(token.node, other.node),
      }
    }
    return Mark.sameSet(token.marks, other.marks)
      ? { kind: 'same', size }
      : { kind: 'formatted', size, content: contentOf(block, [other]) }
  })
}

const sameAttributes = (a: Node, b: Node) => a.hasMarkup(b.type, b.attrs, a.marks)

function withoutContent(node: Node): JSONContent {
  return node.copy(Fragment.empty).toJSON()
}

function contentOf(block: Node, tokens: readonly Token[]): JSONContent[] {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first && last ? (block.content.cut(first.from, last.to).toJSON() ?? []) : []
}

/** Neighbours of one kind as one, as far as their marks allow. */
function joined(changes: readonly InlineChange[]): InlineChange[] {
  const result: InlineChange[] = []
  for (const change of changes) {
    const last = result.at(-1)
    if (last?.kind === 'same' && change.kind === 'same')
      result[result.length - 1] = { kind: 'same', size: last.size + change.size }
    else if (last?.kind === 'formatted' && change.kind === 'formatted')
      result[result.length - 1] = {
        kind: 'formatted',
        size: last.size + change.size,
        content: joinTexts([...last.content, ...change.content]),
      }
    else result.push(change)
  }
  return result
}

function joinTexts(content: readonly JSONContent[]): JSONContent[] {
  const result: JSONContent[] = []
  for (const node of content) {
    const last = result.at(-1)
    const isSame =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (last && isSame) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else result.push(node)
  }
  return result
}
