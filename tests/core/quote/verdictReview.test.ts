import { describe, expect, it } from 'vitest'
import type { ReviewReason } from '../../../core/quote/review.ts'
import type { VerdictStatus } from '../../../core/quote/verdict.ts'
import { verdict } from '../../../core/quote/verdict.ts'
import { explainVerdict } from '../../../core/quote/verdictWords.ts'
import { verifyQuote } from '../../../core/quote/verifyQuote.ts'

const plan =
  'We do not support the plan of the 12 members. It was never put to a vote, and 5 million voters waited for it in the rain.'

const rows: [name: string, content: string, exact: string, kind: ReviewReason['kind']][] = [
  ['a negation under brackets', 'We [do] support it', 'We do not support it', 'bracketed negation'],
  ['a negation cut out', 'We do […] support the plan', plan, 'bracketed negation'],
  ['a negation cut out at the front', '[…] support the plan', plan, 'bracketed negation'],
  ['never cut out', 'It was […] put to a vote', plan, 'bracketed negation'],
  ['a number under brackets', 'the plan of the [few] members', plan, 'bracketed quantity'],
  ['another number in brackets', 'the plan of the [90] members', plan, 'bracketed quantity'],
  ['a number cut out', 'the plan of the […] members', plan, 'bracketed quantity'],
  ['a scale under brackets', '5 [thousand] voters waited', plan, 'bracketed quantity'],
  ['a dropped not', 'support the plan', plan, 'dropped negation'],
  ['a dropped never', 'put to a vote', plan, 'dropped negation'],
  ['a dropped no longer', 'support it', 'They no longer support it', 'dropped negation'],
  ['a dropped no', 'evidence of a crime', 'They found no evidence of a crime', 'dropped negation'],
  ['a dropped nicht', 'Wir zahlen das', 'Wir zahlen das nicht', 'dropped negation'],
  ['a dropped kein', 'Geld für alle', 'Es gibt kein Geld für alle', 'dropped negation'],
  ['a dropped pas', 'Nous ne voulons', 'Nous ne voulons pas la guerre', 'dropped negation'],
  [
    'a dropped no in Spanish',
    'quiere la guerra',
    'El país no quiere la guerra',
    'dropped negation',
  ],
  ['a dropped не', 'хотим войны', 'Мы не хотим войны', 'dropped negation'],
  ['a dropped لا', 'نريد الحرب', 'نحن لا نريد الحرب', 'dropped negation'],
  ['a prefix cut off', 'violent protest', 'non-violent protest', 'part of a word'],
  ['a cut within a word', 'embers. It was never', plan, 'part of a word'],
  ['a cut within the last word', 'a vote, and 5 million vot', plan, 'part of a word'],
  ['the scale cut off', 'a vote, and 5', plan, 'part of a quantity'],
  ['the scale cut out', 'a vote, and 5 […] in the rain', plan, 'part of a quantity'],
  ['the per cent cut off', 'fell by 20', 'fell by 20 per cent', 'part of a quantity'],
  ['the per cent sign cut off', 'fell by 20', 'fell by 20%', 'part of a quantity'],
  ['the number cut off', 'million voters waited', plan, 'part of a quantity'],
  ['the currency cut off', '5 million', '$5 million', 'part of a quantity'],
]
const fine: [name: string, content: string, exact: string, status: VerdictStatus][] = [
  ['a negation that stays', 'We do not […] support', 'We do not ever again support', 'edited'],
  ['a negation said anew', 'We [never] support', 'We do not support', 'edited'],
  ['the number kept in brackets', 'the plan of [all 12 members]', plan, 'edited'],
  ['a sentence left out with its not', 'Yes. […] We go.', 'Yes. We do not stay. We go.', 'edited'],
  ['a cut in a clause of its own', 'It was never put to a vote', plan, 'edited'],
  ['a clause after a negated one', 'he left', 'It was not late, he left', 'edited'],
  ['a number that stays another', '500 people died', '1,500 people died', 'differs'],
  ['a number that loses its end', 'He paid 1', 'He paid 1,500', 'differs'],
  ['a number that loses its sign', '5 degrees', '−5 degrees', 'differs'],
]

describe('verdict', () => {
  it.each(rows)('has a person look at %s', (_, content, exact, kind) => {
    const { status, reasons } = verdict(content, exact)
    expect({ status, kinds: reasons.map((reason) => reason.kind) }).toEqual({
      status: 'review',
      kinds: expect.arrayContaining([kind]),
    })
  })

  it.each(fine)('has nobody look at %s', (_, content, exact, status) => {
    expect(verdict(content, exact).status).toBe(status)
  })

  it('says why in a sentence', () => {
    expect(explainVerdict(verdict('We do […] support the plan', plan))).toBe(
      'The brackets stand for “not”, which holds a negation.',
    )
    expect(explainVerdict(verdict('embers. It was never', plan))).toBe(
      'The quotation cuts into the word “members.”.',
    )
  })

  it('takes emphasis for a marked alteration, in the order of the quotation', () => {
    const emphasis = [{ start: 3, end: 6 }]
    const edited = verdict('We can […] wait', 'We can and will wait', { emphasis })
    expect(edited.status).toBe('edited')
    expect(edited.alterations).toEqual([
      { kind: 'emphasis', at: 3, removed: '', inserted: 'can' },
      { kind: 'cut', at: 7, removed: 'and will', inserted: '' },
    ])
    expect(verdict('We can', 'We can', { emphasis }).status).toBe('edited')
    expect(verdict('We can', 'We could', { emphasis }).status).toBe('differs')
    expect(explainVerdict(verdict('We can', 'We can', { emphasis }))).toBe(
      'Marked alterations only: emphasis on “can”.',
    )
  })
})

describe('verifyQuote', () => {
  const passage = (exact: string) => {
    const start = plan.indexOf(exact)
    return { exact, start, end: start + exact.length }
  }
  it.each([
    ['begins after a negation', 'support the plan', 'dropped negation'],
    ['ends before the scale', 'a vote, and 5', 'part of a quantity'],
    ['begins within a word', 'embers', 'part of a word'],
  ] as const)('has a person look at a whole passage that %s', (_, exact, kind) => {
    const { status, reasons } = verifyQuote(exact, passage(exact), plan)
    expect(status).toBe('review')
    expect(reasons[0]?.kind).toBe(kind)
  })

  it('looks at what is quoted, not at the passage that it was cut from', () => {
    expect(verifyQuote('the plan', passage('support the plan'), plan).status).toBe('edited')
    expect(verifyQuote('support', passage('support the plan'), plan).status).toBe('review')
    expect(
      verifyQuote('of the 12 members.', passage('support the plan of the 12 members.'), plan)
        .status,
    ).toBe('edited')
  })
})
