import { expect, test } from 'vitest'
import { outline } from '../../../core/brief/outline.ts'
import { schema } from '../../../core/schema/schema.ts'

test('lists headings with level, text and position, and leaves empty ones out', () => {
  const heading = (level: number, text?: string) => ({
    type: 'heading',
    attrs: { level },
    ...(text ? { content: [{ type: 'text', text }] } : {}),
  })
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      heading(1, 'First'),
      { type: 'paragraph', content: [{ type: 'text', text: 'Words' }] },
      heading(2),
      { type: 'blockquote', content: [heading(3, ' Inside ')] },
    ],
  })
  const entries = outline(doc)
  expect(entries.map(({ level, text }) => [level, text])).toEqual([
    [1, 'First'],
    [3, 'Inside'],
  ])
  for (const { position } of entries) expect(doc.nodeAt(position)?.type.name).toBe('heading')
})
