import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../../core/api/problem.ts'
import type { ConfirmedFields } from '../../../core/api/sources.ts'
import type { Article } from '../../../core/extract/article.ts'
import { confirmFields, fieldsGiven } from '../../../core/source/confirmFields.ts'
import { confirmText } from '../../../core/source/confirmText.ts'

const article: Article = {
  title: 'Stated title',
  authors: ['Ada Lund'],
  publisher: 'Delta Courier',
  published: '2019-04',
  language: 'en',
  url: null,
  type: null,
  blocks: [
    { kind: 'other', text: 'Home | News', included: false },
    { kind: 'paragraph', text: 'The first words.', included: true },
    { kind: 'paragraph', text: 'The second words.', included: true },
  ],
  quotes: [],
  attributions: [],
  warnings: [],
}

const confirmArticle = (article: Article, confirmed: ConfirmedFields) => ({
  fields: confirmFields(article, fieldsGiven(confirmed)),
  revision: confirmText(article, confirmed.included),
})

const refusal = (confirm: () => unknown) => {
  try {
    confirm()
  } catch (error) {
    if (error instanceof ProblemError) return { status: error.status, detail: error.message }
    throw error
  }
}

describe('a confirmed article', () => {
  test('has what the text states where the person said nothing', () => {
    expect(confirmArticle(article, {})).toEqual({
      fields: {
        title: 'Stated title',
        authors: ['Ada Lund'],
        outlet: 'Delta Courier',
        published: '2019-04',
        language: 'en',
        url: null,
        type: null,
        details: {},
      },
      revision: {
        text: 'The first words.\nThe second words.',
        blocks: [
          { kind: 'paragraph', start: 0, end: 16 },
          { kind: 'paragraph', start: 17, end: 34 },
        ],
      },
    })
  })

  test('has what the person said, also that there is none', () => {
    const { fields } = confirmArticle(article, { title: 'Mine', authors: [], outlet: null })
    expect(fields).toMatchObject({ title: 'Mine', authors: [], outlet: null, published: '2019-04' })
  })

  test('has the blocks that the person chose, in the order of the text', () => {
    expect(confirmArticle(article, { included: [2, 0] }).revision.text).toBe(
      'Home | News\nThe second words.',
    )
  })

  test.each([
    ['has no title', { ...article, title: null }, {}, 'Give the article a title.'],
    ['includes nothing', article, { included: [] }, 'Include at least one paragraph.'],
    [
      'includes what is not there',
      article,
      { included: [3] },
      'The text has 3 paragraphs; `included` names others.',
    ],
    [
      'has a title of 10,000 characters',
      { ...article, title: 'x'.repeat(10_000) },
      {},
      'The title is too long: at most 300 characters.',
    ],
  ] as const)('is refused when it %s', (_, text, confirmed, detail) => {
    const included = 'included' in confirmed ? [...confirmed.included] : undefined
    expect(refusal(() => confirmArticle(text, { ...confirmed, included }))).toEqual({
      status: 422,
      detail,
    })
  })
})
