import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { isLinkable } from '../../../core/schema/linkable.ts'
import { schema } from '../../../core/schema/schema.ts'

describe('link', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'link',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'bold' }],
          },
        ],
      },
    ],
  })

  /** The marks of a letter typed at this position. */
  function marksTypedAt(position: number): string[] {
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, position) })
    const typed = state.apply(state.tr.insertText('x'))
    return typed.doc.nodeAt(position)?.marks.map((mark) => mark.type.name) ?? []
  }

  test('takes in what is typed within it', () => {
    expect(marksTypedAt(3)).toEqual(['link', 'bold'])
  })

  test('leaves out what is typed right behind it', () => {
    expect(marksTypedAt(5)).toEqual(['bold'])
  })

  test.each([
    ['https://example.org/', true],
    ['mailto:desk@example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['/sources/1', false],
    ['', false],
  ])('to %j is allowed: %j', (address, allowed) => {
    expect(isLinkable(address)).toBe(allowed)
  })
})
