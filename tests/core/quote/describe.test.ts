import { describe, expect, it } from 'vitest'
import { composeRevision } from '../../../core/extract/revision.ts'
import { describeSelection } from '../../../core/quote/describe.ts'
import { locatorOf } from '../../../core/quote/locator.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'

const block = (kind: 'title' | 'paragraph' | 'caption' | 'heading', text: string) => ({
  kind,
  text,
  included: true,
})
const revision = composeRevision([
  block('title', 'A title'),
  block('paragraph', 'First paragraph with some words.'),
  block('caption', 'A picture.'),
  block('paragraph', 'Second 😀😀 paragraph, which is long enough to have context.'),
  block('heading', 'A heading'),
  block('paragraph', 'Third.'),
])
const { text } = revision
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('describeSelection', () => {
  it('names words, surroundings, place and locator', () => {
    const [start, end] = at('some words')
    expect(describeSelection(revision, start, end)).toEqual({
      ...plainCitation,
      exact: 'some words',
      prefix: text.slice(start - 32 < 0 ? 0 : start - 32, start),
      suffix: text.slice(end, end + 32),
      start,
      end,
      locator: 'para. 1',
    })
  })

  it('leaves out white space around the selection', () => {
    const [start, end] = at(' some words')
    expect(describeSelection(revision, start, end)?.exact).toBe('some words')
  })

  it('takes a selection that runs backwards', () => {
    const [start, end] = at('Third')
    expect(describeSelection(revision, end, start)?.exact).toBe('Third')
  })

  it('keeps the break between blocks', () => {
    const passage = describeSelection(revision, at('have context')[0], at('Third.')[1])
    expect(passage?.exact).toBe('have context.\nA heading\nThird.')
    expect(passage?.locator).toBe('paras. 2–3')
  })

  it('cuts no surrogate pair', () => {
    const pair = text.indexOf('😀')
    expect(describeSelection(revision, pair + 1, pair + 3)?.exact).toBe('😀😀')
    const after = describeSelection(revision, pair + 34, pair + 40)
    expect(after?.prefix).not.toMatch(/^[\uDC00-\uDFFF]/)
  })

  it('is null where nothing but white space is selected', () => {
    expect(describeSelection(revision, 5, 5)).toBeNull()
    expect(describeSelection(revision, text.indexOf('\n'), text.indexOf('\n') + 1)).toBeNull()
    expect(describeSelection(revision, 9999, 99999)).toBeNull()
  })
})

it.each([
  ['A title', 'title'],
  ['A picture', 'caption after para. 1'],
  ['A heading', 'heading after para. 2'],
  ['Third', 'para. 3'],
])('locates %j as %j', (words, locator) => {
  expect(locatorOf(revision.blocks, ...at(words))).toBe(locator)
})
