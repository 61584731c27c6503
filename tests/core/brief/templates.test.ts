import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outline } from '../../../core/brief/outline.ts'
import { templates } from '../../../core/brief/templates.ts'
import { toUpdate } from '../../../core/brief/toUpdate.ts'
import { documentField } from '../../../core/schema/document.ts'
import { schema } from '../../../core/schema/schema.ts'

const all = Object.entries(templates)

test.each(all)('the template %s fits the schema', (_id, content) => {
  expect(() => schema.nodeFromJSON(content).check()).not.toThrow()
})

test.each(all)('the template %s comes out of its update as it went in', (_id, content) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, toUpdate(content))
  const direct = prosemirrorJSONToYDoc(schema, content, documentField)
  expect(yDocToProsemirrorJSON(doc, documentField)).toEqual(
    yDocToProsemirrorJSON(direct, documentField),
  )
  expect(schema.nodeFromJSON(yDocToProsemirrorJSON(doc, documentField)).textContent).toBe(
    schema.nodeFromJSON(content).textContent,
  )
})

test('the policy brief puts the bottom line up front', () => {
  const [first] = outline(schema.nodeFromJSON(templates['policy-brief']))
  expect(first?.text).toBe('Bottom line')
})

test('refuses content that does not fit the schema', () => {
  expect(() => toUpdate({ type: 'doc', content: [{ type: 'marquee' }] })).toThrow(RangeError)
  expect(() => toUpdate({ type: 'doc', content: [] })).toThrow(RangeError)
})
