import type { JSONContent } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { Finding } from '../../../core/api/check.ts'
import type { Ruling } from '../../../core/api/rulings.ts'
import { checkBrief } from '../../../core/check/checkBrief.ts'
import { findRepeatsIn } from '../../../core/check/repeats.ts'
import type { RevisionText } from '../../../core/extract/revision.ts'
import { verifyQuote } from '../../../core/quote/verifyQuote.ts'
import { citationOf, documentOf, paragraph, quoteOf, revisionOf } from './documents.ts'

const port =
  'The port authority said on Sunday that it would not let the harbour stay closed any longer.'
const toll = 'The war in Yemen has killed over 10,000 people.'
const texts = {
  a: revisionOf(port, toll),
  b: revisionOf('In Yemen 30,000 people were killed.', port),
  c: revisionOf('Nothing of note.'),
}
type Id = keyof typeof texts
const isId = (id: string): id is Id => id in texts
const facts = {
  a: { title: 'Harbour to open', outlet: 'Courier', published: '2023-05-01' },
  b: { title: 'Yemen', outlet: 'Gazette', published: '2023-06-01' },
  c: { title: 'Old note', outlet: 'Gazette', published: '2011' },
}

function check(content: JSONContent[], rulings: Ruling[] = [], later: RevisionText | null = null) {
  return checkBrief({
    document: documentOf(...content),
    rulings,
    source: (id) => (isId(id) ? { id, language: 'en', ...facts[id] } : null),
    revision: (id, hash) => (hash === 'later' ? later : isId(id) ? texts[id] : null),
    currentRevision: (id) => (later && id === 'a' ? 'later' : 'r'),
    repeats: (text) =>
      (['a', 'b', 'c'] as const).flatMap((source) =>
        findRepeatsIn(text, texts[source].text).map(({ words: _, ...match }) => ({
          ...match,
          source,
          revision: 'r',
        })),
      ),
    verdict: ({ content, attributes, emphasis }) =>
      verifyQuote(content, attributes, texts[attributes.source as Id]?.text ?? null, emphasis),
  })
}

const quote = (id: string, source: Id, exact: string, more: object = {}) =>
  quoteOf({ id, source, revision: 'r', from: texts[source], exact, ...more })
const short = ({ group, words, sources }: Finding) => [group, words, sources.join()]

test('says of each quotation how it stands, and counts them', () => {
  const report = check([
    paragraph(quote('1', 'a', 'would not let the harbour stay closed')),
    paragraph(
      quote('2', 'a', 'would not let the harbour stay closed', {
        content: 'would let the harbour stay closed',
      }),
    ),
    paragraph(quote('3', 'a', 'on Sunday', { speaker: 'Itani', via: 'The Times' })),
  ])
  expect(report.quotes).toMatchObject({ exact: 2, differs: 1 })
  expect(report.findings.map(short)).toEqual([
    ['differs', 'would let the harbour stay closed', 'a'],
    ['secondary', 'on Sunday', 'a'],
  ])
  expect(report.findings[1]?.message).toBe(
    'Primary source not held: Itani, in The Times, as quoted in “Harbour to open”.',
  )
})

test('finds words of a source that is not cited, and where they stand', () => {
  const copied = 'it would not let the harbour stay closed'
  const { findings } = check([
    paragraph('An opening.'),
    paragraph('They say it would not let the harbour stay closed. So be it.'),
  ])
  expect(findings.map(short)).toEqual([['uncited', copied, 'a,b']])
  expect(findings[0]).toMatchObject({
    place: { block: 1, from: 9, to: 9 + copied.length },
    message: '8 words in a row stand in “Harbour to open” and 1 more, which is not cited here.',
    passages: [{ source: 'a', start: port.indexOf(copied) }, { source: 'b' }],
  })
})

test.each([
  [
    'cites one of the sources',
    [paragraph('It would not let the harbour stay closed.', citationOf('b'))],
  ],
  [
    'quotes it in the same block',
    [paragraph('It would not let the harbour stay closed: ', quote('1', 'a', 'on Sunday'))],
  ],
  ['has the words in a quotation', [paragraph(quote('1', 'a', port))]],
])('says nothing where the brief %s', (_, content) => {
  expect(check(content).findings.filter(({ group }) => group === 'uncited')).toEqual([])
})

test('keeps a decision as long as the words are the same, wherever they go', () => {
  const copied = 'It would not let the harbour stay closed.'
  const [finding] = check([paragraph(copied)]).findings
  const ruling: Ruling = {
    key: finding?.key ?? '',
    ruling: 'waived',
    reason: 'A set phrase.',
    by: null,
    at: '2030-01-01T00:00:00.000Z',
  }
  const moved = check([paragraph('First.'), paragraph(`“${copied}” `, citationOf('c'))], [ruling])
  expect(moved.findings.find(({ group }) => group === 'uncited')?.ruling).toEqual(ruling)
  expect(moved.decided).toBe(1)
  const longer = check([paragraph(`${copied.slice(0, -1)} any longer.`)], [ruling])
  expect(longer).toMatchObject({ open: 1, decided: 0 })
})

test('sets figures that differ side by side', () => {
  const { findings } = check([paragraph(citationOf('a', 'b'))])
  const figures = findings.find(({ group }) => group === 'figures')
  expect(figures?.message).toBe('The sources differ on the dead: 10,000 and 30,000.')
  expect(figures?.figures).toMatchObject([
    { source: 'a', value: 10_000, hedge: 'over', sentence: toll },
    { source: 'b', value: 30_000, sentence: 'In Yemen 30,000 people were killed.' },
  ])
})

test('weighs the sources', () => {
  const { findings } = check([
    paragraph(
      quote('1', 'b', 'In Yemen'),
      quote('2', 'b', 'people were killed'),
      quote('3', 'a', 'on Sunday'),
      quote('4', 'b', '30,000 people'),
      citationOf('c'),
    ),
  ])
  const messages = findings
    .filter(({ group }) => ['unquoted', 'share', 'age'].includes(group))
    .map(({ message }) => message)
  expect(messages).toEqual([
    '“Old note” is cited, and none of its words are quoted.',
    '3 of 4 quotations are from Gazette.',
    '“Old note” of 2011 is 12 years older than the middle source; the sources reach from 2011 to 2023-06-01.',
  ])
})

test('says what a later text has made of a quotation, until somebody decides', () => {
  const content = [
    paragraph(quote('1', 'a', 'it would not let the harbour stay closed any longer')),
    paragraph(quote('2', 'a', 'The war in Yemen has killed')),
  ]
  const later = revisionOf(
    'The port authority said on Sunday that it would let the harbour stay closed any longer.',
    toll,
  )
  const { findings } = check(content, [], later)
  const drifted = findings.filter(({ group }) => group === 'drifted')
  expect(drifted.map(({ key, quote }) => [key, quote])).toEqual([['drift:1:later', '1']])
  expect(drifted[0]?.message).toContain('it would let the harbour stay closed')
  expect(check(content).findings.filter(({ group }) => group === 'drifted')).toEqual([])
})
