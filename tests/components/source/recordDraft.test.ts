import { describe, expect, test } from 'vitest'
import {
  changesOfDraft,
  draftOfRecord,
  errorsOfProblem,
  rebaseDraft,
} from '../../../components/source/recordDraft.ts'

const record = {
  title: 'Ships and bread',
  authors: ['Ada North', 'Basil Orr'],
  outlet: 'The Harbour Gazette',
  published: '2031-05',
  language: 'en',
  url: null,
  type: 'article-newspaper' as const,
  details: { page: '4' },
}
const base = draftOfRecord(record)

describe('what a form sends', () => {
  test.each([
    ['nothing when nothing differs', {}, null],
    ['nothing for spaces around a value', { title: ' Ships and bread ' }, null],
    ['the field that differs, alone', { published: '2031-05-12' }, { published: '2031-05-12' }],
    ['null for an emptied field', { outlet: ' ' }, { outlet: null }],
    ['authors by line', { authors: 'Ada North\n\n Cem Oz ' }, { authors: ['Ada North', 'Cem Oz'] }],
    ['a chosen type', { type: 'report' }, { type: 'report' }],
    [
      'all details together',
      { 'details.DOI': '10.1/x' },
      { details: { page: '4', DOI: '10.1/x' } },
    ],
    ['an emptied detail by leaving it out', { 'details.page': '' }, { details: {} }],
  ])('%s', (_, typed, expected) => {
    expect(changesOfDraft({ ...base, ...typed }, base)).toEqual(expected)
  })
})

test('a suggested type stays empty in the form, a chosen one is named', () => {
  expect(base.type).toBe('')
  expect(draftOfRecord({ ...record, type: 'report' }).type).toBe('report')
})

describe('a record that somebody else changed meanwhile', () => {
  const now = draftOfRecord({ ...record, title: 'Ships, and bread', published: '2031-06' })
  test('shows what stands now where nothing was typed', () => {
    const { draft, conflicts } = rebaseDraft({ ...base, outlet: 'Gazette' }, base, now)
    expect(draft).toEqual({ ...now, outlet: 'Gazette' })
    expect(conflicts).toEqual([])
  })
  test('keeps what was typed and says which fields both changed', () => {
    const typed = { ...base, published: '2031-07', title: 'Bread' }
    const { draft, conflicts } = rebaseDraft(typed, base, now)
    expect(draft).toMatchObject({ published: '2031-07', title: 'Bread' })
    expect(conflicts).toEqual(['title', 'published'])
  })
  test('has no conflict where both typed the same', () => {
    expect(rebaseDraft({ ...base, published: '2031-06' }, base, now).conflicts).toEqual([])
  })
})

test('errors stand at their fields, the first of each', () => {
  const problem = {
    type: 'about:blank',
    title: 'Not usable',
    status: 422,
    detail: '',
    errors: [
      { path: 'authors.1', detail: 'An author is empty.' },
      { path: 'details.DOI', detail: 'The detail is too long.' },
      { path: 'published', detail: 'There is no such day.' },
      { path: 'published', detail: 'Again.' },
      { path: 'unknown', detail: 'No such field.' },
    ],
  }
  expect(errorsOfProblem(problem)).toEqual({
    authors: 'An author is empty.',
    'details.DOI': 'The detail is too long.',
    published: 'There is no such day.',
  })
})
