import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyRepaired } from '../../../core/collab/repair.ts'
import { documentField } from '../../../core/schema/document.ts'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import { block, type Edit, element, forge, seed, text } from './attack.ts'

const words = (content: string) => new Y.XmlText(content)
const attribute = (value: unknown) => value as string

/** Applies the edit as a server does, with a colleague who sees only what the server emits. */
function apply(...updates: Uint8Array[]) {
  const server = docOf(seed)
  const peer = docOf(seed)
  let emitted = 0
  server.on('update', (update: Uint8Array) => {
    emitted++
    Y.applyUpdate(peer, update)
    nodeOf(peer).check()
  })
  const applied = updates.map((update) => applyRepaired(server, [update], 'sender'))
  return { server, peer, emitted, applied }
}

const misfits: [string, Edit, RegExp | null][] = [
  [
    'a heading in a list',
    (f) => block(f, 2).insert(0, [element('heading', [words('h')], { level: 1 })]),
    null,
  ],
  [
    'a list item at the top',
    (f) => f.insert(1, [element('listItem', [element('paragraph')])]),
    null,
  ],
  ['text in a list', (f) => block(f, 2).insert(0, [words('raw')]), /text in bulletList/],
  ['text in the root', (f) => f.insert(1, [words('raw')]), /text in doc/],
  ['a table without rows', (f) => f.insert(0, [element('table')]), null],
  [
    'a heading of level 99',
    (f) => block(f, 0).setAttribute('level', attribute(99)),
    /level of heading/,
  ],
  [
    'a level that is an object',
    (f) => block(f, 0).setAttribute('level', attribute({ a: 1 })),
    /level/,
  ],
  [
    'a level with markup in it',
    (f) => block(f, 0).setAttribute('level', '1"><img src=x onerror=alert(1)>'),
    /level/,
  ],
  [
    'an attribute that paragraphs lack',
    (f) => block(f, 1).setAttribute('foo', 'bar'),
    /foo of paragraph/,
  ],
  [
    'a cell a thousand million columns wide',
    (f) =>
      f.insert(1, [
        element('table', [
          element('tableRow', [element('tableCell', [element('paragraph')], { colspan: 1e9 })]),
        ]),
      ]),
    /colspan/,
  ],
  [
    'a quotation that starts at a word',
    (f) => block(f, 4).setAttribute('start', 'nought'),
    /start of quoteBlock/,
  ],
  ['bold in a quotation', (f) => text(f, 4).format(0, 3, { bold: {} }), null],
  [
    'an element in a text',
    (f) => text(f, 1).insertEmbed(2, element('paragraph')),
    /object in a text/,
  ],
]

describe('what does not fit is taken out before anybody sees it', () => {
  test.each(misfits)('%s', (_, edit, violation) => {
    const { server, peer, emitted, applied } = apply(forge(edit))
    expect(() => nodeOf(server).check()).not.toThrow()
    expect(nodeOf(peer).eq(nodeOf(server))).toBe(true)
    expect(emitted).toBe(1)
    expect(applied[0]?.repaired).toBe(true)
    if (violation) expect(applied[0]?.violation).toMatch(violation)
    else expect(applied[0]?.violation).toBeNull()
    for (const kept of [
      'Title',
      'Important text one.',
      'Item',
      'Important text two.',
      'Words.',
      'Cell',
    ])
      expect(nodeOf(server).textBetween(0, nodeOf(server).content.size, ' ')).toContain(kept)
  })
})

test('two people who each remove one of two paragraphs leave no list item behind', () => {
  const two = forge((f) =>
    block(block(f, 2), 0).insert(1, [element('paragraph', [words('Second')])]),
  )
  const state = Y.mergeUpdates([seed, two])
  const first = forge((f) => block(block(f, 2), 0).delete(0, 1), state)
  const second = forge((f) => block(block(f, 2), 0).delete(1, 1), state)
  const { server, applied } = apply(two, first, second)
  nodeOf(server).check()
  expect(server.getXmlFragment(documentField).toString()).not.toContain('bulletList')
  expect(applied.map(({ violation }) => violation)).toEqual([null, null, null])
})

test('a list item keeps its list when its paragraph goes at the same time', () => {
  const nested = forge((f) =>
    block(block(f, 2), 0).insert(1, [
      element('bulletList', [element('listItem', [element('paragraph', [words('Inner')])])]),
    ]),
  )
  const remove = forge((f) => block(block(f, 2), 0).delete(0, 1), Y.mergeUpdates([seed, nested]))
  const { server } = apply(nested, remove)
  nodeOf(server).check()
  expect(nodeOf(server).textContent).toContain('Inner')
})

test('what fits is passed on as it is', () => {
  const { applied, emitted } = apply(forge((f) => text(f, 1).insert(0, 'x')))
  expect(applied).toEqual([{ repaired: false, violation: null }])
  expect(emitted).toBe(1)
})
