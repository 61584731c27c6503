// Messages that are none, updates that no editor makes: bytes, structs, nodes and values.
import * as Y from 'yjs'
import { step1Frame, step2Frame, updateFrame } from '../../../../core/collab/wire.ts'
import { docOf } from '../../../../core/version/content.ts'
import { element, forge, seed } from '../../../core/collab/attack.ts'
import { between } from '../../../core/collab/between.ts'
import { addParagraph } from '../../../support/collab.ts'
import { type Battlefield, send } from './battlefield.ts'
import { type Attack, besiege } from './siege.ts'

type Frames = (field: Battlefield) => Iterable<Uint8Array | string>

const row = (what: string, reason: string, frames: Frames, code = 4400): Attack => ({
  what,
  ends: { code, reason },
  attack: (field) => send(field, frames(field)),
})

const emptyStep2 = step2Frame(new Uint8Array([0, 0]))
const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const huge = [255, 255, 255, 255, 255, 255, 255, 255, 255, 127]
const words = (content: string) => new Y.XmlText(content)

/** An update of somebody who has another document than this brief's. */
const made = (edit: (doc: Y.Doc) => void) => {
  const doc = docOf(null)
  edit(doc)
  return updateFrame(Y.encodeStateAsUpdate(doc))
}
/** An update of somebody who has the brief as it is, with the seed's blocks in it. */
const edited = (edit: Parameters<typeof forge>[0]) => (field: Battlefield) => {
  const doc = field.copy()
  Y.applyUpdate(doc, seed)
  return [updateFrame(seed), updateFrame(forge(edit, Y.encodeStateAsUpdate(doc)))]
}
/** The seed's block of this kind, wherever others have written. */
const the = (fragment: Y.XmlFragment, name: string): Y.XmlElement => {
  const found = fragment
    .toArray()
    .findLast((child) => child instanceof Y.XmlElement && child.nodeName === name)
  if (!(found instanceof Y.XmlElement)) throw new Error(`There is no ${name}.`)
  return found
}
/** The seed with a letter between places in it: the letters of its heading, 0 to 4, and of a quotation. */
const misplaced =
  (client: number, from: readonly [string, number], to: readonly [string, number]): Frames =>
  (field) => {
    const doc = field.copy()
    Y.applyUpdate(doc, seed)
    const letter = ([name, index]: readonly [string, number]) => {
      const words = the(doc.getXmlFragment('default'), name).firstChild
      const id = words instanceof Y.XmlText ? words._start?.id : undefined
      if (!id) throw new Error(`There are no words in the ${name}.`)
      return Y.createID(id.client, id.clock + index)
    }
    return [emptyStep2, updateFrame(seed), updateFrame(between(client, [letter(from), letter(to)]))]
  }
const inRoot = (what: unknown) =>
  made((doc) => doc.getXmlFragment('default').push([what as Y.XmlElement]))
const ofText = (edit: (text: Y.XmlText) => void) =>
  made((doc) => edit(addParagraph(doc, 'some words')))
const deleting = (clock: number, length: number[]) =>
  updateFrame(bytes(0, 1, 1, 1, clock, ...length))

function nested(levels: number): Uint8Array {
  return made((doc) => {
    let at: Y.XmlFragment = doc.getXmlFragment('default')
    for (let level = 0; level < levels; level++) {
      const inner = element('blockquote')
      at.insert(0, [inner])
      at = inner
    }
  })
}

/** Made before anybody is connected: making it takes seconds, and whoever is silent is cut off. */
const deep = nested(6_000)

besiege([
  row('random bytes', 'malformed message', () => [bytes(222, 17, 3, 200, 9, 91)]),
  row('an empty message', 'malformed message', () => [bytes()]),
  row('a text message', 'malformed message', () => ['hello']),
  row('an unknown message', 'malformed message', () => [bytes(99, 1, 2)]),
  row('a message of the server’s: permission denied', 'malformed message', () => [bytes(2, 0, 0)]),
  row('a message of the server’s: stored', 'malformed message', () => [bytes(4, 9)]),
  row('an unknown step', 'malformed message', () => [bytes(0, 7, 0)]),
  row('a number cut off', 'malformed message', () => [bytes(0, 2, 200)]),
  row('a number without end', 'malformed message', () => [bytes(...huge, ...huge)]),
  row('a length of 2^53', 'malformed message', () => [bytes(0, 2, ...huge.slice(0, 7), 15, 1)]),
  row('a corrupt update', 'malformed update', () => [updateFrame(bytes(255, 255, 255, 255))]),
  row('an update cut off', 'malformed update', () => [updateFrame(seed.subarray(0, 40))]),
  row('thousands of millions of structs', 'malformed update', () => [
    updateFrame(bytes(1, 255, 255, 255, 255, 15, 1, 0)),
  ]),
  row('a malformed state vector', 'malformed state vector', () => [step1Frame(bytes(255, 255))]),
  row('an update of nine megabytes', 'too large', () => [updateFrame(new Uint8Array(9e6))], 4413),
  row('an unknown node', 'unknown node', () => [inRoot(element('evil'))]),
  row('a node with a name of a megabyte', 'unknown node', () => [inRoot(element('e'.repeat(1e6)))]),
  row('a node named __proto__', 'unknown node', () => [inRoot(element('__proto__'))]),
  row('an unknown mark', 'unknown mark', () => [ofText((t) => t.format(0, 3, { evil: {} }))]),
  row('a mark named constructor', 'unknown mark', () => [
    ofText((t) => t.format(0, 3, JSON.parse('{"constructor": {}}'))),
  ]),
  row('a link that runs code', 'mark', () => [
    ofText((t) => t.format(0, 3, { link: { href: 'javascript:alert(1)' } })),
  ]),
  row('a link that hides its address in __proto__', 'mark', () => [
    ofText((t) => t.format(0, 3, { link: JSON.parse('{"__proto__": {"href": "https://a.b"}}') })),
  ]),
  row('text in the root', 'text in', () => [inRoot(words('raw'))]),
  row('a map in the root', 'a type that documents do not have', () => [inRoot(new Y.Map())]),
  row('a plain text in the root', 'a type that documents do not have', () => [
    inRoot(new Y.Text('x')),
  ]),
  row('a hook', 'a type that documents do not have', () => [inRoot(new Y.XmlHook('h'))]),
  row('another root', 'unknown root', () => [made((doc) => doc.getMap('evil').set('a', 1))]),
  row('a root named __proto__', 'unknown root', () => [
    made((doc) => doc.getText('__proto__').insert(0, 'x')),
  ]),
  row('a subdocument', 'unknown root', () => [
    made((doc) => doc.getMap('d').set('a', new Y.Doc())),
  ]),
  row('an embedded object with a getter’s name and a huge string', 'content', () => [
    ofText((t) => t.insertEmbed(1, { get: 'x'.repeat(500_000), __defineGetter__: 1 })),
  ]),
  row('a map in a text', 'a type that documents do not have', () => [
    ofText((t) => t.insertEmbed(1, new Y.Map())),
  ]),
  row('an attribute of a text', 'attribute', () => [ofText((t) => t.setAttribute('level', 1))]),
  row('blocks nested 6,000 deep', 'nested too deep', () => [deep]),
  row('a cell of a thousand million columns', 'attribute', () => [
    inRoot(
      element('table', [
        element('tableRow', [element('tableCell', [element('paragraph')], { colspan: 1e9 })]),
      ]),
    ),
  ]),
  row(
    'an attribute of a megabyte',
    'attribute too long',
    edited((f) => {
      the(f, 'quoteBlock').setAttribute('exact', 'x'.repeat(1e6))
    }),
  ),
  ...[Number.NaN, Number.POSITIVE_INFINITY, undefined, -1, [[]]].map((value) =>
    row(
      `a level that is ${typeof value} ${value}`,
      'attribute',
      edited((f) => {
        the(f, 'heading').setAttribute('level', value as unknown as string)
      }),
    ),
  ),
  row(
    'a level that is a BigInt',
    'attribute that is no plain value',
    edited((f) => {
      the(f, 'heading').setAttribute('level', (2n ** 60n) as unknown as string)
    }),
  ),
  ...['__proto__', 'constructor', 'toString'].map((name) =>
    row(
      `an attribute named ${name}`,
      'attribute',
      edited((f) => {
        the(f, 'heading').setAttribute(name, 'x')
      }),
    ),
  ),
  row(
    'NUL in an attribute',
    'attribute',
    edited((f) => {
      the(f, 'quoteBlock').setAttribute('source', 'a\0b')
    }),
  ),
  row(
    'NUL in a text',
    'NUL in the text',
    edited((f) => the(f, 'heading').insert(0, [words('a\0b')])),
  ),
  row('deletions at 2^53', 'absurd clock', () => [
    emptyStep2,
    deleting(0, [255, 255, 255, 255, 255, 255, 255, 15]),
  ]),
  row('deletions of what nobody wrote', 'builds on what the server does not have', () => [
    emptyStep2,
    deleting(5, [9]),
  ]),
  row('the same deletion over and over', 'overlapping deletions', () => [
    emptyStep2,
    updateFrame(bytes(0, 1, 1, 3, 0, 9, 0, 9, 0, 9)),
  ]),
  row('structs without an end of their numbers', 'absurd clock', () => [
    // One GC struct, as long as numbers go.
    updateFrame(bytes(1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0)),
  ]),
  row('a struct of no length', 'empty struct', () => [updateFrame(bytes(1, 1, 1, 0, 0, 0, 0))]),
  row('a client whose structs come in two runs', 'client named twice', () => [
    updateFrame(bytes(3, 1, 1, 0, 0, 1, 1, 2, 0, 0, 1, 1, 1, 1, 0, 1, 0)),
  ]),
  row('a paragraph under the client id of a colleague', 'client id', (field) => {
    const doc = field.copy()
    doc.clientID = field.victim.doc.clientID
    const before = Y.encodeStateVector(doc)
    addParagraph(doc, 'forged')
    return [emptyStep2, updateFrame(Y.encodeStateAsUpdate(doc, before))]
  }),
  row(
    'a letter between two texts',
    'contradictory place',
    misplaced(4_001, ['heading', 1], ['quoteBlock', 1]),
  ),
  row(
    'a letter between two others the other way round',
    'contradictory place',
    misplaced(4_002, ['heading', 3], ['heading', 1]),
  ),
])
