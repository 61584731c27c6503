import type { Mark, Node } from '@tiptap/pm/model'
import type { AttributeChange, InlineEntry, Span } from './comparison.ts'
import { type TextBlock, type Token, tokensOf } from './tokens.ts'
import { diffTokens } from './words.ts'

/**
 * Compares the content of text blocks that belong together. An entry never reaches over the end of a
 * block: `split` and `join` stand for ends that came and went.
 */
export function compareInline(a: readonly TextBlock[], b: readonly TextBlock[]): InlineEntry[] {
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)]
  const entries: InlineEntry[] = []
  let atA = a[0]?.start ?? 0
  let atB = b[0]?.start ?? 0
  const same = (x: Token, y: Token) => {
    addSame(entries, x, y)
    atA = x.to
    atB = y.to
  }
  let [i, j] = [0, 0]
  const end = { a0: tokensA.length, a1: tokensA.length, b0: tokensB.length, b1: tokensB.length }
  for (const hunk of [...diffTokens(tokensA, tokensB), end]) {
    for (; i < hunk.a0; i++, j++) {
      const [x, y] = [tokensA[i], tokensB[j]]
      if (x && y) same(x, y)
    }
    for (const run of runs(tokensA.slice(hunk.a0, hunk.a1))) {
      const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
      const span = { fromA: from, toA: to, fromB: atB, toB: atB }
      entries.push(changeOf(run, span, 'removed', a))
      atA = to
    }
    for (const run of runs(tokensB.slice(hunk.b0, hunk.b1))) {
      const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
      const span = { fromA: atA, toA: atA, fromB: from, toB: to }
      entries.push(changeOf(run, span, 'inserted', b))
      atB = to
    }
    i = hunk.a1
    j = hunk.b1
  }
  return entries
}

/** Runs of tokens between ends of blocks; each such end by itself. */
function runs(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = []
  for (const token of tokens) {
    const last = found.at(-1)
    if (last && token.kind !== 'break' && last[0]?.kind !== 'break') last.push(token)
    else found.push([token])
  }
  return found
}

function changeOf(
  run: readonly Token[],
  span: Span,
  kind: 'inserted' | 'removed',
  blocks: readonly TextBlock[],
): InlineEntry {
  if (run[0]?.kind === 'break') return { ...span, kind: kind === 'inserted' ? 'split' : 'join' }
  const [from, to] = kind === 'inserted' ? [span.fromB, span.toB] : [span.fromA, span.toA]
  const block = blocks.findLast(({ start }) => start <= from)
  const cut = block?.node.content.cut(from - block.start, to - block.start)
  const text = run.map(({ node, key }) => (node ? visible(node) : key)).join('')
  return { ...span, kind, text, content: cut?.toJSON() ?? [], move: null }
}

const visible = (node: Node) => (node.type.name === 'hardBreak' ? '\n' : node.textContent)

function addSame(entries: InlineEntry[], x: Token, y: Token): void {
  const span = { fromA: x.from, toA: x.to, fromB: y.from, toB: y.to }
  if (x.kind === 'break') return
  if (x.node && y.node) {
    if (x.node.eq(y.node)) extendSame(entries, span, visible(y.node))
    else
      entries.push({
        ...span,
        kind: 'node',
        text: visible(y.node),
        before: x.node.toJSON(),
        after: y.node.toJSON(),
        attributes: changedAttributes(x.node, y.node),
        inline: compareInline(
          [{ node: x.node, start: x.from + 1 }],
          [{ node: y.node, start: y.from + 1 }],
        ),
      })
    return
  }
  let [p, q, usedX, usedY, at] = [0, 0, 0, 0, 0]
  for (let pieceX = x.pieces[p], pieceY = y.pieces[q]; pieceX && pieceY; ) {
    const length = Math.min(pieceX.length - usedX, pieceY.length - usedY)
    const part = {
      fromA: x.from + at,
      toA: x.from + at + length,
      fromB: y.from + at,
      toB: y.from + at + length,
    }
    addPiece(entries, part, y.key.slice(at, at + length), pieceX.marks, pieceY.marks)
    at += length
    usedX += length
    usedY += length
    if (usedX === pieceX.length) [pieceX, usedX] = [x.pieces[++p], 0]
    if (usedY === pieceY.length) [pieceY, usedY] = [y.pieces[++q], 0]
  }
}

function addPiece(
  entries: InlineEntry[],
  span: Span,
  text: string,
  before: readonly Mark[],
  after: readonly Mark[],
): void {
  if (
    before === after ||
    (before.length === after.length && before.every((m, n) => after[n] && m.eq(after[n])))
  ) {
    extendSame(entries, span, text)
    return
  }
  const names = (marks: readonly Mark[], others: readonly Mark[]) =>
    marks.filter((mark) => !others.some((other) => mark.eq(other))).map((mark) => mark.type.name)
  const [added, removed] = [names(after, before), names(before, after)]
  const marks = after.map((mark) => mark.toJSON())
  const piece = { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
  const last = entries.at(-1)
  if (
    last?.kind === 'formatted' &&
    last.toB === span.fromB &&
    String([last.added, '|', last.removed]) === String([added, '|', removed])
  ) {
    const content = [...last.content, piece]
    entries[entries.length - 1] = {
      ...last,
      toA: span.toA,
      toB: span.toB,
      text: last.text + text,
      content,
    }
  } else entries.push({ ...span, kind: 'formatted', text, added, removed, content: [piece] })
}

function extendSame(entries: InlineEntry[], span: Span, text: string): void {
  const last = entries.at(-1)
  if (last?.kind === 'same' && last.toA === span.fromA && last.toB === span.fromB)
    entries[entries.length - 1] = { ...last, toA: span.toA, toB: span.toB, text: last.text + text }
  else entries.push({ ...span, kind: 'same', text })
}

/** What differs between the attributes of two nodes. */
export function changedAttributes(a: Node, b: Node): AttributeChange[] {
  const names = new Set([...Object.keys(a.attrs), ...Object.keys(b.attrs)])
  return [...names].flatMap((name) => {
    const [before, after] = [a.attrs[name] ?? null, b.attrs[name] ?? null]
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ name, before, after }]
  })
}
