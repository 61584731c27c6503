import { describe, expect, test } from 'vitest'
import {
  draftOf,
  draftOfRecord,
  fieldsOf,
  recordOf,
} from '../../../../components/library/import/draft.ts'
import { previewOf } from './entries.ts'

const draft = draftOf(previewOf(null))

test('a draft sends an empty field as none and leaves a missing title to the server', () => {
  expect(fieldsOf({ ...draft, authors: [' Ada Lund ', ' '], outlet: ' ' }, null)).toEqual({
    authors: ['Ada Lund'],
    outlet: null,
    published: null,
    language: 'en',
    url: null,
    type: null,
    tags: [],
    details: {},
  })
})

test('the choice of paragraphs is sent only when a person made one, in order', () => {
  expect(fieldsOf(draft, null)).not.toHaveProperty('included')
  expect(fieldsOf({ ...draft, included: new Set([2, 1]) }, null).included).toEqual([1, 2])
})

describe('a text of a known address', () => {
  test.each([
    ['is a new text of that source', false, 's1', 's1'],
    ['is a source of its own when the person says so', true, 's1', null],
    ['is left to the server when the preview knew none', false, null, undefined],
  ])('%s', (_, asNew, known, sent) => {
    expect(fieldsOf({ ...draft, asNew }, known).revisionOf).toBe(sent)
  })
})

test('a record keeps its details without the empty ones', () => {
  const record = draftOfRecord({
    title: 'Ports',
    authors: [],
    outlet: null,
    published: '2013',
    language: 'und',
    url: null,
    type: 'report',
    details: { number: '7' },
  })
  const edited = { ...record, details: { ...record.details, genre: ' ', volume: ' 2 ' } }
  expect(recordOf(edited)).toMatchObject({
    title: 'Ports',
    outlet: null,
    published: '2013',
    type: 'report',
    details: { number: '7', volume: '2' },
  })
})
