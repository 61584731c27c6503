import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '../../../core/collab/inspect.ts'
import { block, type Edit, element, forge, seed, text } from './attack.ts'

const words = (content: string) => new Y.XmlText(content)
const reasonFor = (edit: Edit) => inspect(Y.decodeUpdate(forge(edit)))

describe('what no editor writes is refused', () => {
  const attacks: [string, Edit, RegExp][] = [
    [
      'a node that is not in the schema',
      (f) => f.insert(1, [element('evil', [words('x')])]),
      /node evil/,
    ],
    ['such a node beside a text', (f) => block(f, 1).insert(1, [element('evil')]), /node evil/],
    ['a document within the document', (f) => f.insert(0, [element('doc')]), /node doc/],
    ['a text node as an element', (f) => block(f, 1).insert(1, [element('text')]), /node text/],
    ['a mark that is not in the schema', (f) => text(f, 1).format(0, 5, { evil: {} }), /mark evil/],
    [
      'a mark with a number for attributes',
      (f) => text(f, 1).format(0, 5, { link: 5 }),
      /mark link/,
    ],
    [
      'a link that runs code',
      (f) => text(f, 1).format(0, 5, { link: { href: 'javascript:alert(1)' } }),
      /mark link/,
    ],
    [
      'a link with white space before its scheme',
      (f) => text(f, 1).format(0, 5, { link: { href: '\tjavascript:alert(1)' } }),
      /mark link/,
    ],
    [
      'a link to another host without a scheme',
      (f) => text(f, 1).format(0, 5, { link: { href: '//evil.example' } }),
      /mark link/,
    ],
    [
      'a link with an attribute of its own',
      (f) => text(f, 1).format(0, 5, { link: { href: 'https://a.example', onclick: 'x' } }),
      /mark link/,
    ],
    [
      'a comment without an id that is text',
      (f) => text(f, 1).format(0, 5, { 'comment--AAAAAAAA': { id: 7 } }),
      /mark comment/,
    ],
    ['a hook', (f) => f.insert(1, [new Y.XmlHook('h') as unknown as Y.XmlElement]), /type/],
    ['an object in a text', (f) => text(f, 1).insertEmbed(3, { image: 'x' }), /ContentEmbed/],
    ['a map in a text', (f) => text(f, 1).insertEmbed(3, new Y.Map()), /type/],
    [
      'a map beside a text',
      (f) => block(f, 1).insert(1, [new Y.Map() as unknown as Y.XmlElement]),
      /type/,
    ],
    ['another root', (_, doc) => doc.getMap('evil').set('a', 1), /root evil/],
    [
      'an attribute of the root',
      (f) => new Y.XmlElement().setAttribute.call(f as Y.XmlElement, 'a', 'b'),
      /root/,
    ],
    ['a subdocument', (_, doc) => doc.getMap('default2').set('a', new Y.Doc()), /root/],
    ['NUL in a text', (f) => text(f, 1).insert(0, 'a\0b'), /NUL/],
    [
      'bytes for an attribute',
      (f) => block(f, 0).setAttribute('level', new Uint8Array(3) as unknown as string),
      /ContentBinary/,
    ],
    [
      'an attribute of a megabyte',
      (f) => block(f, 4).setAttribute('exact', 'x'.repeat(1e6)),
      /too long/,
    ],
  ]
  test.each(attacks)('%s', (_, edit, reason) => {
    expect(reasonFor(edit)).toMatch(reason)
  })

  test('thousands of nested blocks, before anything is applied', () => {
    const nest: Edit = (fragment) => {
      let at: Y.XmlFragment = fragment
      for (let level = 0; level < 4000; level++) {
        const inner = element('blockquote')
        at.insert(0, [inner])
        at = inner
      }
    }
    expect(reasonFor(nest)).toMatch(/deep/)
  })
})

describe('what people do passes', () => {
  const edits: [string, Edit][] = [
    ['typing', (f) => text(f, 1).insert(3, 'word')],
    ['deleting', (f) => f.delete(1, 2)],
    ['changing a heading', (f) => block(f, 0).setAttribute('level', 2 as unknown as string)],
    [
      'a link',
      (f) =>
        text(f, 1).format(0, 4, {
          link: {
            href: 'https://a.example/b',
            target: '_blank',
            rel: 'noopener',
            class: null,
            title: null,
          },
        }),
    ],
    ['bold', (f) => text(f, 1).format(0, 4, { bold: {} })],
    [
      'two comments on the same words',
      (f) =>
        text(f, 1).format(0, 4, {
          'comment--AAAAAAAA': { id: 'a' },
          'comment--BBBBBBB=': { id: 'b' },
        }),
    ],
    [
      'a list ten levels deep',
      (f) => {
        let inner = element('paragraph', [words('x')])
        for (let level = 0; level < 10; level++)
          inner = element('bulletList', [element('listItem', [element('paragraph'), inner])])
        f.insert(1, [inner])
      },
    ],
  ]
  test.each(edits)('%s', (_, edit) => {
    expect(reasonFor(edit)).toBeNull()
  })

  test('a whole document', () => {
    expect(inspect(Y.decodeUpdate(seed))).toBeNull()
  })
})
