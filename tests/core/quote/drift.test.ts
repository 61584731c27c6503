import { expect, it } from 'vitest'
import { composeRevision } from '../../../core/extract/revision.ts'
import { describeSelection } from '../../../core/quote/describe.ts'
import { driftOf, retie } from '../../../core/quote/drift.ts'
import { driftKey } from '../../../core/quote/driftKey.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'

const revision = (...paragraphs: string[]) =>
  composeRevision([
    { kind: 'title', text: 'The mill', included: true },
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, included: true })),
  ])
const old = revision(
  'Rain fell for a week.',
  'The mill lost two of its seven wheels, the owner said.',
)
const passage = describeSelection(
  old,
  old.text.indexOf('The mill lost'),
  old.text.indexOf(' the owner'),
)
if (!passage) throw new Error('The passage holds words.')

it.each([
  ['unmoved', old],
  ['unmoved', revision('Rain fell for a week.', 'The mill lost two of its seven wheels, he said.')],
  ['moved', revision('Snow fell.', 'The mill lost two of its seven wheels, the owner said.')],
  [
    'changed',
    revision('Rain fell for a week.', 'The mill lost six of its seven wheels, the owner said.'),
  ],
  [
    'changed',
    revision(
      'Rain fell for a week.',
      'The mill never lost two of its seven wheels, the owner said.',
    ),
  ],
  ['gone', revision('Rain fell for a week.', 'Nobody knew the cause of the fire in the granary.')],
] as const)('says %s', (status, now) => {
  expect(driftOf(passage, now.text).status).toBe(status)
})

it('ties a quotation to its passage in the later text', () => {
  const now = revision(
    'News.',
    'Snow fell.',
    'The mill lost six of its seven wheels, the owner said.',
  )
  const found = driftOf(passage, now.text)
  if (found.status === 'gone') throw new Error('It is there.')
  const quote: QuoteAttributes = {
    ...passage,
    id: 'q',
    source: 's',
    revision: 'old',
    citePrefix: 'see',
  }
  const tied = retie(quote, 'new', now, found)
  expect(tied).toMatchObject({
    id: 'q',
    source: 's',
    revision: 'new',
    exact: 'The mill lost six of its seven wheels,',
    prefix: 'The mill\nNews.\nSnow fell.\n',
    suffix: ' the owner said.',
    locator: 'para. 3',
    citePrefix: 'see',
  })
  expect(now.text.slice(tied?.start, tied?.end)).toBe(tied?.exact)
})

it('names the question by quotation and text', () => {
  expect(driftKey('q', 'abc')).toBe('drift:q:abc')
})
