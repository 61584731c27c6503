import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type AuthorRange, Authors } from '../../../../core/collab/authors.ts'
import { schema } from '../../../../core/schema/schema.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { people, wordsOf } from './threeAuthors.ts'

type Random = (limit: number) => number

export interface TypedHistory {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly updates: readonly { readonly data: Uint8Array; readonly userId: string }[]
  readonly authors: readonly AuthorRange[]
  /** Who wrote each word; of those there is one each. */
  readonly writers: ReadonlyMap<string, string>
  /** Who deleted each word, where several did at once all of them. */
  readonly deleters: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that stood twice once, since several moved them at once. */
  readonly doubled: ReadonlySet<string>
}

const syllables = 'ba be bi ta te ti to ra re ri ro sa se si so the tra pro con ter'.split(' ')

/** Words that begin and end like others, as those of a language do, and of which each is there once. */
export function newWords(random: Random): () => string {
  const used = new Set<string>()
  return () => {
    for (;;) {
      let word = ''
      for (let left = 2 + random(3); left > 0; left--) word += syllables[random(syllables.length)]
      if (used.has(word)) continue
      used.add(word)
      return word
    }
  }
}

/**
 * Three people write the way the editor's binding does: letter by letter, with words taken back,
 * deleted and pasted, paragraphs split, joined, made headings and moved. Within a round they do not
 * see one another. Each client is new after a while, as when a page is loaded again.
 */
export function typeTogether(
  before: Uint8Array,
  word: () => string,
  random: Random,
  { rounds, editsEach }: { rounds: number; editsEach: number },
): TypedHistory {
  const updates: { data: Uint8Array; userId: string }[] = []
  const authors = new Authors()
  const writers = new Map<string, string>()
  const deleters = new Map<string, Set<string>>()
  const doubled = new Set<string>()
  let client = 1000
  const open = (state: Uint8Array, person: string) => {
    const doc = docOf(state)
    doc.clientID = client++
    doc.on('update', (data: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      updates.push({ data, userId: person })
      authors.note(data, person)
    })
    return doc
  }
  const docs = people.map((person) => open(before, person))
  const clipboards = people.map((): string => '')
  for (let round = 0; round < rounds; round++) {
    const sent = updates.length
    for (const [at, person] of people.entries()) {
      const doc = docs[at]
      if (!doc) continue
      const own = () => {
        const text = word()
        writers.set(text, person)
        return text
      }
      for (let edit = 0; edit < editsEach; edit++) {
        const was = nodeOf(doc)
        const made = statesOf(was, random, own, clipboards[at] ?? '')
        clipboards[at] = made.clipboard
        for (const next of made.states)
          doc.transact(() =>
            updateYFragment(doc, doc.getXmlFragment('default'), next, {
              mapping: new Map(),
              isOMark: new Map(),
            }),
          )
        const left = new Set(wordsOf(nodeOf(doc)))
        for (const gone of wordsOf(was)) {
          if (left.has(gone)) continue
          deleters.set(gone, (deleters.get(gone) ?? new Set()).add(person))
        }
      }
    }
    for (const doc of docs)
      for (const { data } of updates.slice(sent)) Y.applyUpdate(doc, data, 'others')
    const words = docs[0] ? wordsOf(nodeOf(docs[0])) : []
    for (const [index, text] of words.sort().entries())
      if (words[index + 1] === text) doubled.add(text)
    const reloaded = random(people.length * 4)
    const [doc, person] = [docs[reloaded], people[reloaded]]
    if (doc && person) docs[reloaded] = open(Y.encodeStateAsUpdate(doc), person)
  }
  const after = docs[0] ? Y.encodeStateAsUpdate(docs[0]) : before
  return { before, after, updates, authors: authors.unsaved(), writers, deleters, doubled }
}

/** One edit as a person makes it: the documents that follow one another. */
function statesOf(doc: Node, random: Random, word: () => string, clipboard: string) {
  const states: Node[] = []
  let current = doc
  const step = (edit: (tr: Transform) => void) => {
    const tr = new Transform(current)
    edit(tr)
    tr.doc.check()
    if (!tr.doc.eq(current)) states.push(tr.doc)
    current = tr.doc
  }
  const blocks: { node: Node; from: number }[] = []
  doc.forEach((node, from) => {
    if (node.isTextblock) blocks.push({ node, from })
  })
  const { node, from } = blocks[random(blocks.length)] ?? { node: doc, from: 0 }
  const starts = [...node.textContent.matchAll(/\S+/g)].map(({ index }) => from + 1 + index)
  const at = random(starts.length || 1)
  const start = starts[at] ?? from + 1
  const later = starts[at + 1 + random(4)] ?? from + 1 + node.content.size
  const phrase = (count: number) => Array.from({ length: count }, word).join(' ')
  const type = (place: number, text: string) => {
    for (const [index, unit] of [...text].entries()) {
      // Now and then a wrong key, taken back at once.
      if (random(30) === 0) {
        step((tr) => tr.insert(place + index, schema.text('t')))
        step((tr) => tr.delete(place + index, place + index + 1))
      }
      step((tr) => tr.insert(place + index, schema.text(unit)))
    }
  }
  const hasWords = starts.length > 1
  switch (random(12)) {
    case 0:
    case 1:
    case 2:
      type(start, `${phrase(1 + random(4))} `)
      break
    case 3:
      type(from + 1 + node.content.size, ` ${phrase(2 + random(4))}`)
      break
    case 4:
    case 5:
      if (hasWords) step((tr) => tr.delete(start, later))
      break
    case 6:
      // Backspace, letter by letter.
      if (hasWords) for (let end = later; end > start; end--) step((tr) => tr.delete(end - 1, end))
      break
    case 7:
      if (hasWords && random(2)) step((tr) => tr.split(start))
      else if (doc.resolve(from).nodeBefore?.isTextblock)
        step((tr) => {
          tr.insert(from + node.nodeSize - 1, schema.text(' '))
          const { nodeBefore } = tr.doc.resolve(from)
          if (nodeBefore) tr.insert(from - 1, schema.text(' '))
          tr.join(from + 1)
        })
      break
    case 8:
      if (hasWords && random(2))
        step((tr) => tr.addMark(start, later, schema.mark(random(2) ? 'bold' : 'italic')))
      else
        step((tr) =>
          node.type.name === 'heading'
            ? tr.setNodeMarkup(from, schema.nodes.paragraph)
            : tr.setNodeMarkup(from, schema.nodes.heading, { level: 1 + random(3) }),
        )
      break
    case 9:
      // Dragged: one edit takes it out and puts it in.
      if (doc.childCount > 3)
        step((tr) => {
          tr.delete(from, from + node.nodeSize)
          const index = random(tr.doc.childCount)
          let place = 0
          for (let n = 0; n < index; n++) place += tr.doc.child(n).nodeSize
          tr.insert(place, node)
        })
      break
    case 10:
      if (clipboard) {
        step((tr) => tr.insert(start, schema.text(clipboard)))
        return { states, clipboard: '' }
      }
      if (hasWords) {
        const cut = doc.textBetween(start, later)
        step((tr) => tr.delete(start, later))
        return { states, clipboard: /\s$/.test(cut) ? cut : `${cut} ` }
      }
      break
    default:
      if (random(4) === 0 && doc.childCount > 6) step((tr) => tr.delete(from, from + node.nodeSize))
      else {
        step((tr) => tr.insert(from, schema.node('paragraph')))
        type(from + 1, phrase(4 + random(6)))
      }
  }
  return { states, clipboard }
}
