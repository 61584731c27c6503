import { describe, expect, test } from 'vitest'
import { describeChange } from '../../../core/source/describeChange.ts'
import { undoChange } from '../../../core/source/undoChange.ts'

const change = (field: string, before: unknown, after: unknown) => ({
  fields: [{ field, before, after }],
})

describe('a change in words', () => {
  test.each([
    ['title', 'Old', 'New', ['Title', 'Old', 'New']],
    ['published', null, '2013-11-22', ['Date', 'none', '22 November 2013']],
    ['authors', ['A B', 'C D'], [], ['Authors', 'A B; C D', 'none']],
    ['language', 'und', 'fr', ['Language', 'Not known', 'French']],
    ['type', 'webpage', 'report', ['Type', 'Web page', 'Report']],
    ['type', 'something-new', null, ['Type', 'something-new', 'as its outlet suggests']],
    ['tags', [], ['grain', 'ports'], ['Tags', 'none', 'grain; ports']],
    ['archived', false, true, ['Archived', 'no', 'yes']],
    ['details.DOI', undefined, '10.1/x', ['DOI', 'none', '10.1/x']],
    ['details.accessed', '2025-03', '2025-03-04', ['Accessed', 'March 2025', '4 March 2025']],
    ['revision', null, 'a1b2', ['Text', 'none', 'a new one']],
    ['revision', 'a1b2', 'c3d4', ['Text', 'an earlier one', 'a new one']],
    ['unheard-of', 1, 2, ['unheard-of', '1', '2']],
  ])('%s from %j to %j', (field, before, after, [name, old, now]) => {
    expect(describeChange(change(field, before, after))).toEqual([
      { name, before: old, after: now },
    ])
  })

  test('tells only those details that changed', () => {
    const before = { volume: '1', page: '3' }
    const after = { volume: '1', page: '4', accessed: '2025' }
    expect(describeChange(change('details', before, after))).toEqual([
      { name: 'Pages', before: '3', after: '4' },
      { name: 'Accessed', before: 'none', after: '2025' },
    ])
  })
})

describe('taking a change back', () => {
  const dated = change('published', '2012', '2013')
  test('sends what stood in its fields before', () => {
    expect(undoChange(dated, [])).toEqual({ published: '2012' })
  })
  test('is possible though another field has been changed since', () => {
    expect(undoChange(dated, [change('title', 'a', 'b')])).toEqual({ published: '2012' })
  })
  test('leaves a text that came with it', () => {
    const imported = { fields: [...dated.fields, ...change('revision', 'a1b2', 'c3d4').fields] }
    expect(undoChange(imported, [])).toEqual({ published: '2012' })
    expect(undoChange(change('revision', 'a1b2', 'c3d4'), [])).toBeNull()
  })
  test('is not possible once a field has been changed again', () => {
    expect(undoChange(dated, [change('published', '2013', '2014')])).toBeNull()
  })
})
