import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { AuthorRange } from '../../../../core/collab/authors.ts'
import { Authors } from '../../../../core/collab/authors.ts'
import { schema } from '../../../../core/schema/schema.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'

/** An update and who sent it. */
interface SignedUpdate {
  readonly data: Uint8Array
  readonly userId: string | null
}

/** Each writes words of letters of their own, so that a word tells its author. */
export const people = ['ann', 'ben', 'cleo'] as const
const letters = ['abcdefgh', 'ijklmnop', 'qrstuvwx']

/** Whose word this is; null where letters of several or of nobody stand. */
export function authorOf(word: string): string | null {
  const at = letters.findIndex((set) => [...word.toLowerCase()].every((unit) => set.includes(unit)))
  return people[at] ?? null
}

/** Whole numbers below `limit`, always the same for a seed (mulberry32). */
export function randomOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % limit
  }
}

export interface History {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly updates: readonly SignedUpdate[]
  readonly ranges: readonly AuthorRange[]
  /** Who deleted each word, where several did at once all of them. */
  readonly deleters: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Three people edit a brief the way the editor's binding writes, in rounds: within a round they do
 * not see one another.
 */
export function editTogether(
  before: Uint8Array,
  random: (limit: number) => number,
  rounds: number,
  editsEach: number,
): History {
  const updates: SignedUpdate[] = []
  const authors = new Authors()
  const deleters = new Map<string, Set<string>>()
  let counter = 0
  const docs = people.map((person, at) => {
    const doc = docOf(before)
    doc.clientID = 1000 + at
    doc.on('update', (data: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      updates.push({ data, userId: person })
      authors.note(data, person)
    })
    return doc
  })
  for (let round = 0; round < rounds; round++) {
    const sent = updates.length
    for (const [at, doc] of docs.entries()) {
      const own = letters[at] ?? ''
      const word = () => {
        let text = ''
        // Numbers that follow one another make words that do not look alike.
        for (let rest = (++counter * 20_011) % 32_768; text.length < 5; rest = Math.floor(rest / 8))
          text += own[rest % 8]
        return text
      }
      for (let edit = 0; edit < editsEach; edit++) {
        const node = nodeOf(doc)
        const next = editOnce(node, random, word)
        const left = new Set(wordsOf(next))
        for (const gone of wordsOf(node)) {
          if (left.has(gone)) continue
          deleters.set(gone, (deleters.get(gone) ?? new Set()).add(people[at] ?? ''))
        }
        doc.transact(() =>
          updateYFragment(doc, doc.getXmlFragment('default'), next, {
            mapping: new Map(),
            isOMark: new Map(),
          }),
        )
      }
    }
    for (const doc of docs)
      for (const { data } of updates.slice(sent)) Y.applyUpdate(doc, data, 'others')
  }
  const after = docs[0] ? Y.encodeStateAsUpdate(docs[0]) : before
  return { before, after, updates, ranges: authors.unsaved(), deleters }
}

/** The words of a document, those of each block apart. */
export function wordsOf(node: Node): string[] {
  return node.textBetween(0, node.content.size, ' ', ' ').match(/\p{L}+/gu) ?? []
}

/** One edit as a person makes it; the document as it was where nothing fits. */
export function editOnce(doc: Node, random: (limit: number) => number, word: () => string): Node {
  const texts: { node: Node; from: number }[] = []
  doc.descendants((node, from) => {
    if (node.isTextblock && !node.type.isAtom) texts.push({ node, from })
    return !node.isTextblock
  })
  const tr = new Transform(doc)
  const chosen = texts[random(texts.length || 1)]
  const phrase = (count: number) => Array.from({ length: count }, word).join(' ')
  if (!chosen) return tr.insert(0, schema.node('paragraph', null, schema.text(phrase(8)))).doc
  const { node, from } = chosen
  const start = from + 1
  const gaps = [0, node.content.size]
  node.forEach((child, offset) => {
    if (child.isText)
      for (const { index } of (child.text ?? '').matchAll(/ /g)) gaps.push(offset + index)
  })
  gaps.sort((a, b) => a - b)
  const at = random(gaps.length)
  const gap = start + (gaps[at] ?? 0)
  const later = start + (gaps[Math.min(gaps.length - 1, at + 1 + random(4))] ?? 0)
  const $from = doc.resolve(from)
  const inTop = $from.depth === 0
  try {
    switch (random(11)) {
      case 0:
      case 1:
      case 2:
        tr.insert(gap, schema.text(` ${phrase(1 + random(5))} `))
        break
      case 3:
      case 4:
        tr.delete(gap, later)
        break
      case 5:
        tr.split(gap)
        break
      case 6:
        if (inTop && $from.nodeBefore?.isTextblock && !$from.nodeBefore.type.isAtom) tr.join(from)
        break
      case 7:
        tr.addMark(gap, later, schema.mark(random(2) ? 'bold' : 'italic'))
        break
      case 8:
        tr.insert(inTop ? from : 0, schema.node('paragraph', null, schema.text(phrase(8))))
        break
      case 9: {
        if (!inTop || doc.childCount < 3) break
        tr.delete(from, from + node.nodeSize)
        const index = random(tr.doc.childCount)
        let position = 0
        for (let n = 0; n < index; n++) position += tr.doc.child(n).nodeSize
        tr.insert(position, node)
        break
      }
      default:
        if (random(3) === 0 && inTop && doc.childCount > 4) tr.delete(from, from + node.nodeSize)
        else if (random(2) && inTop)
          tr.setNodeMarkup(from, schema.nodes.heading, { level: 1 + random(3) })
        else {
          const attrs = { id: phrase(1), source: `s${random(5)}` }
          tr.insert(gap, schema.node('quote', attrs, schema.text(phrase(4))))
        }
    }
    tr.doc.check()
  } catch (error) {
    // What does not fit the schema is no edit that the editor would make.
    if (error instanceof RangeError || (error instanceof Error && error.name.includes('Error')))
      return doc
    throw error
  }
  return tr.doc
}
