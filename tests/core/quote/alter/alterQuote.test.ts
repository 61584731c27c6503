import { describe, expect, it } from 'vitest'
import { type Alter, alterQuote } from '../../../../core/quote/alter/alterQuote.ts'
import { applyChanges, changeBetween, mapOffset } from '../../../../core/quote/alter/textChange.ts'
import { verdict } from '../../../../core/quote/verdict.ts'

const harbour =
  'The harbour master said that nine of the fourteen ships, all under foreign flags, had left before noon.'
const french = 'Les navires « neutres » ont quitté le port, dit-elle, avant midi précis.'
const dashed = 'The pact—signed in haste—will not survive the winter.'
const spelled = 'They kept thier word, and the port stayed open.'

/** `‹selected›` within the words before; `|` for a caret. */
function read(marked: string) {
  const start = marked.search(/[‹|]/u)
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start
  return { content: marked.replace(/[‹›|]/gu, ''), selected: { start, end } }
}

type Row = [name: string, alter: Alter, before: string, after: string, exact?: string]

const bracket = (words: string): Alter => ({ kind: 'bracket', words })
const rows: Row[] = [
  [
    'leaves words out in the middle',
    { kind: 'omit' },
    'The harbour master said that nine of the fourteen ships, ‹all under foreign flags,› had left before noon.',
    'The harbour master said that nine of the fourteen ships, […] had left before noon.',
  ],
  [
    'leaves out the whole words that a selection touches',
    { kind: 'omit' },
    'The harbour master said that nine of the fourteen ships, a‹ll under foreign fl›ags, had left before noon.',
    'The harbour master said that nine of the fourteen ships, […] had left before noon.',
  ],
  [
    'leaves out the word at the caret',
    { kind: 'omit' },
    'The har|bour master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    'The […] master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'leaves out the beginning without a mark',
    { kind: 'omit' },
    '‹The harbour master said that› nine of the fourteen ships, all under foreign flags, had left before noon.',
    'nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'leaves out the end without a mark',
    { kind: 'omit' },
    'The harbour master said that nine of the fourteen ships, all under foreign flags, had left ‹before noon.›',
    'The harbour master said that nine of the fourteen ships, all under foreign flags, had left',
  ],
  [
    'joins a cut to the one before it',
    { kind: 'omit' },
    'The harbour master said that nine of the fourteen ships, […] ‹had left› before noon.',
    'The harbour master said that nine of the fourteen ships, […] before noon.',
  ],
  [
    'joins a cut to the one after it',
    { kind: 'omit' },
    'The harbour master said that nine of the fourteen ships, ‹all under› […] flags, had left before noon.',
    'The harbour master said that nine of the fourteen ships, […] flags, had left before noon.',
  ],
  [
    'leaves out between dashes',
    { kind: 'omit' },
    'The pact—‹signed in haste›—will not survive the winter.',
    'The pact—[…]—will not survive the winter.',
    dashed,
  ],
  [
    'leaves out in French',
    { kind: 'omit' },
    'Les navires « neutres » ont quitté le port, ‹dit-elle,› avant midi précis.',
    'Les navires « neutres » ont quitté le port, […] avant midi précis.',
    french,
  ],
  [
    'replaces a word and keeps the comma behind it',
    bracket('vessels'),
    'The harbour master said that nine of the fourteen ‹ships,› all under foreign flags, had left before noon.',
    'The harbour master said that nine of the fourteen [vessels], all under foreign flags, had left before noon.',
  ],
  [
    'replaces several words',
    bracket('Orla Finn'),
    '‹The harbour master› said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    '[Orla Finn] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'inserts words behind the word before the caret',
    bracket('of Port Sorrel'),
    'The harbour master| said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    'The harbour master [of Port Sorrel] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'inserts words behind the word that the caret is in',
    bracket('of Port Sorrel'),
    'The harbour mas|ter said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    'The harbour master [of Port Sorrel] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'inserts words before the word after the caret',
    bracket('of Port Sorrel'),
    'The harbour master |said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    'The harbour master [of Port Sorrel] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'inserts words at the beginning',
    bracket('On Friday'),
    '|They kept thier word, and the port stayed open.',
    '[On Friday] They kept thier word, and the port stayed open.',
    spelled,
  ],
  [
    'replaces what stands in brackets by other words in brackets',
    bracket('the captain'),
    '[Or|la Finn] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    '[Orla Finn] [the captain] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'replaces a selected mark',
    bracket('the captain'),
    '‹[Orla Finn]› said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    '[the captain] said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'makes a capital small',
    { kind: 'case' },
    '|The harbour master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    '[t]he harbour master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'makes a small letter a capital',
    { kind: 'case' },
    '|nine of the fourteen ships, all under foreign flags, had left before noon.',
    '[N]ine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'takes a change of case back',
    { kind: 'case' },
    '[t]h|e harbour master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
    'The harbour master said that nine of the fourteen ships, all under foreign flags, had left before noon.',
  ],
  [
    'changes the case behind a quotation mark',
    { kind: 'case' },
    'Les navires « neutres » ont |quitté le port, dit-elle, avant midi précis.',
    'Les navires « neutres » ont [Q]uitté le port, dit-elle, avant midi précis.',
    french,
  ],
  [
    'says sic of a word',
    { kind: 'sic' },
    'They kept th|ier word, and the port stayed open.',
    'They kept thier [sic] word, and the port stayed open.',
    spelled,
  ],
  [
    'says sic before the comma',
    { kind: 'sic' },
    'They kept ‹thier word,› and the port stayed open.',
    'They kept thier word [sic], and the port stayed open.',
    spelled,
  ],
  [
    'trims to the selected words',
    { kind: 'trim' },
    'The harbour master said that ‹nine of the fourteen ships, all under foreign flags, had left› before noon.',
    'nine of the fourteen ships, all under foreign flags, had left',
  ],
  [
    'trims to whole words',
    { kind: 'trim' },
    'The pact—signed in haste—w‹ill not sur›vive the winter.',
    'will not survive',
    dashed,
  ],
  [
    'trims what was altered',
    { kind: 'trim' },
    'The harbour master said that ‹nine of the fourteen ships, […] had left› before noon.',
    'nine of the fourteen ships, […] had left',
  ],
  [
    'brings the published words back',
    { kind: 'restore' },
    '[t]he harbour master […] nine of the fourteen [vessels],| […] had left',
    harbour,
  ],
  [
    'brings words back that somebody changed otherwise',
    { kind: 'restore' },
    'The |harbour master never said it.',
    harbour,
  ],
]

describe('altering a quotation', () => {
  it.each(rows)('%s', (_, alter, before, after, exact = harbour) => {
    const { content, selected } = read(before)
    const altered = alterQuote(content, selected, alter, exact)
    expect(altered).toMatchObject({ content: after })
    if (!('changes' in altered)) throw new Error(altered.refused)
    expect(applyChanges(content, altered.changes)).toBe(after)
    expect(verdict(after, exact).status).toBe(after === exact ? 'exact' : 'edited')
  })

  it.each<[string, Alter, string, RegExp, string?]>([
    ['leaving everything out', { kind: 'omit' }, `‹${harbour}›`, /not all of them/],
    [
      'words in brackets for a whole sentence',
      bracket('all is well'),
      'The ‹harbour master said that nine of the fourteen ships, all under foreign flags, had left› before noon.',
      /at most eight words/,
    ],
    ['brackets with nothing in them', bracket('  '), 'The |harbour', /Type the words/],
    ['brackets within brackets', bracket('a [b]'), 'The |harbour', /Type the words/],
    ['trimming to nothing', { kind: 'trim' }, `|${harbour}`, /Select the words to keep/],
    [
      'a change of case where no word is',
      { kind: 'case' },
      'about 5| ships',
      /begins with a letter/,
    ],
    ['a second sic', { kind: 'sic' }, 'kept th|ier [sic] word', /stands so/],
    ['bringing back what stands as published', { kind: 'restore' }, `|${harbour}`, /as published/],
    [
      'more alterations of what differs already',
      { kind: 'sic' },
      'The harbour m|aster denied it.',
      /Bring the published words back/,
    ],
  ])('refuses %s', (_, alter, before, why, exact = harbour) => {
    const { content, selected } = read(before)
    expect(alterQuote(content, selected, alter, exact)).toEqual({
      refused: expect.stringMatching(why),
    })
  })
})

it.each<[string, Alter, string, string]>([
  [
    'words in brackets that swallow a negation',
    bracket('surely'),
    'The pact—signed in haste—will ‹not› survive the winter.',
    dashed,
  ],
  [
    'a number without its scale',
    { kind: 'omit' },
    'It cost 5 ‹million crowns› in all.',
    'It cost 5 million crowns in all.',
  ],
])('does not let pass as a plain edit: %s', (_, alter, before, exact) => {
  const { content, selected } = read(before)
  const altered = alterQuote(content, selected, alter, exact)
  if ('changes' in altered) expect(altered.verdict.status).not.toBe('edited')
  else expect(altered.refused).toMatch(/no “not”|number would lose/)
})

describe('a change of text', () => {
  it.each([
    ['abc', 'abc', null],
    ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
    ['aXbc', 'abc', { from: 1, to: 2, insert: '' }],
    ['😀a', '😁a', { from: 0, to: 2, insert: '😁' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ])('is the least between %o and %o', (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change)
  })

  it('moves what stands behind it, and what stood in it to its end', () => {
    const changes = [{ from: 2, to: 5, insert: 'xy' }]
    expect([0, 2, 4, 5, 9].map((offset) => mapOffset(offset, changes))).toEqual([0, 4, 4, 4, 8])
  })

  it.each<[string, Alter, string, string, string]>([
    [
      'words in brackets that swallow a negation',
      bracket('surely'),
      'The pact—signed in haste—will ‹not› survive the winter.',
      dashed,
      'bracketed negation',
    ],
    [
      'a number that loses its scale',
      { kind: 'omit' },
      'It cost 5 ‹million crowns› in all.',
      'It cost 5 million crowns in all.',
      'part of a quantity',
    ],
  ])('leaves for review %s', (_, alter, before, exact, reason) => {
    const { content, selected } = read(before)
    const altered = alterQuote(content, selected, alter, exact)
    expect(altered).toMatchObject({ verdict: { status: 'review' } })
    if (!('verdict' in altered)) throw new Error(altered.refused)
    expect(altered.verdict.reasons.map(({ kind }) => kind)).toContain(reason)
  })
})
