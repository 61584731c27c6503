import { describe, expect, it } from 'vitest'
import type { VerdictStatus } from '../../../core/quote/verdict.ts'
import { verdict } from '../../../core/quote/verdict.ts'

const source =
  'The forces of the Ministry entered the city at dawn, and he said they would recieve all families who had left. They did not promise aid worth $5 million within two weeks.'

const rows: [name: string, content: string, exact: string, status: VerdictStatus][] = [
  ['the same words', source, source, 'exact'],
  ['the same words in composed and decomposed letters', 'cafe\u0301', 'café', 'exact'],
  ['a paragraph break kept', 'one.\ntwo.', 'one.\ntwo.', 'exact'],
  // typography
  ['straight for curly marks', '"We don\'t," he said', '“We don’t,” he said', 'typography'],
  ['single for double marks', '‘We do’', '“We do”', 'typography'],
  ['guillemets with inner spaces', '“Oui”, dit-il', '« Oui », dit-il', 'typography'],
  ['German guillemets', 'er sagte „so“ und ging', 'er sagte »so« und ging', 'typography'],
  ['no-break space', 'two\u00a0weeks', 'two weeks', 'typography'],
  ['a paragraph break run in', 'one. two.', 'one.\ntwo.', 'typography'],
  ['em dash for spaced en dash', 'aid—all of it', 'aid – all of it', 'typography'],
  ['typewriter dashes', 'aid -- all of it', 'aid—all of it', 'typography'],
  ['en dash for hyphen in a range', '1939-1945', '1939–1945', 'typography'],
  ['a ligature', 'the ofﬁce', 'the office', 'typography'],
  ['three dots', 'well... yes', 'well… yes', 'typography'],
  ['a soft hyphen', 'minis\u00adtry', 'ministry', 'typography'],
  ['a space before a French mark', 'Vraiment ?', 'Vraiment?', 'typography'],
  ['a space before the per cent sign', '20 % of them', '20% of them', 'typography'],
  ['outer white space', ' two weeks ', 'two weeks', 'typography'],
  // marked alterations
  ['a marked cut', 'The forces […] entered the city', source, 'edited'],
  ['a cut with three dots', 'The forces [...] entered the city', source, 'edited'],
  [
    'a cut before punctuation',
    'The forces of the Ministry entered […], and he said',
    source,
    'edited',
  ],
  ['a replaced word', 'and [Asad] said they would recieve all families', source, 'edited'],
  ['an added word', 'the [Syrian] Ministry entered', source, 'edited'],
  ['a changed capital', '[t]he forces of the Ministry', source, 'edited'],
  [
    'a changed capital after a cut',
    'all families who had left. […] [t]hey did not promise aid',
    source,
    'edited',
  ],
  ['sic', 'they would recieve [sic] all families', source, 'edited'],
  [
    'sic before a comma',
    'The forces of the Ministry [sic], and',
    'The forces of the Ministry, and',
    'edited',
  ],
  ['an ending', 'they promise[d] aid', 'they promise aid', 'edited'],
  ['a completed name', 'President al-Assa[d] left', 'President al-Assa left', 'edited'],
  ['a note of emphasis', 'The forces of the Ministry [emphasis added] entered', source, 'edited'],
  [
    'whole words left out at both ends',
    'forces of the Ministry entered the city',
    source,
    'edited',
  ],
  ['alterations with other typography', '“We […] wait”', '"We can and will wait"', 'edited'],
  [
    'brackets of the source and a cut',
    'He said [the rebels] fled […] home',
    'He said [the rebels] fled in haste home',
    'edited',
  ],
  ['two cuts', 'The forces […] entered […] at dawn', source, 'edited'],
  ['a cut where the same words stand twice', 'the […] dog', 'the cat and the dog', 'edited'],
  // words that differ
  ['a negation added', 'The forces of the Ministry did not enter the city', source, 'differs'],
  ['a negation dropped', 'They promise aid worth $5 million within two weeks.', source, 'differs'],
  ['not dropped from the middle', 'They did promise aid', source, 'differs'],
  ['n’t dropped', 'We do support it', 'We don’t support it', 'differs'],
  ['can for cannot', 'We can[] support it', 'We cannot support it', 'differs'],
  ['now for not', 'He is no[w] a threat', 'He is not a threat', 'differs'],
  ['honest for dishonest', 'an [h]onest man', 'an dishonest man', 'differs'],
  ['able for unable', 'they were able to', 'they were unable to', 'differs'],
  ['hopeful for hopeless', 'it is hope[ful] now', 'it is hopeless now', 'differs'],
  ['another number', 'within three weeks', 'within two weeks', 'differs'],
  ['another digit', 'over 80,000 people', 'over 30,000 people', 'differs'],
  ['the front of a number cut off', '500 people died', '1,500 people died', 'differs'],
  ['the end of a number cut off', 'He paid 1', 'He paid 1,500', 'differs'],
  ['a decimal cut off', 'grew by 3', 'grew by 3.5 points', 'differs'],
  ['the sign of a number cut off', '5 degrees', '−5 degrees', 'differs'],
  ['digits added in brackets', '[1]5 people', '5 people', 'differs'],
  ['feet for inches', "a 6' wall", 'a 6" wall', 'differs'],
  ['swapped names', 'Russia warned Turkey', 'Turkey warned Russia', 'differs'],
  ['swapped sentences', 'two. one.', 'one. two.', 'differs'],
  ['a swapped word', 'entered the town at dawn', source, 'differs'],
  ['an unmarked cut within', 'The forces entered the city', source, 'differs'],
  ['an unbracketed ellipsis', 'The forces … entered the city', source, 'differs'],
  ['an unmarked capital', 'the forces of the Ministry', source, 'differs'],
  ['a corrected misspelling', 'they would receive all families', source, 'differs'],
  ['words joined', 'every day', 'everyday', 'differs'],
  ['a hyphen added', 're-sign', 'resign', 'differs'],
  ['scare quotes dropped', 'the reform', 'the “reform”', 'differs'],
  ['an apostrophe dropped', 'its fine', 'it’s fine', 'differs'],
  ['an accent dropped', 'resume', 'résumé', 'differs'],
  ['a comma added', 'Eat, grandma', 'Eat grandma', 'differs'],
  ['cut parts out of order', 'two weeks […] at dawn', source, 'differs'],
  ['a bracket for a whole passage', 'The [press] aid', source, 'differs'],
  ['only a cut', '[…]', source, 'differs'],
  ['only a bracket', '[Asad]', source, 'differs'],
  ['nothing', '', source, 'differs'],
  ['white space', '  ', '  ', 'differs'],
  ['words after the end', 'within two weeks. Truly.', 'within two weeks.', 'differs'],
]

describe('verdict', () => {
  it.each(rows)('takes %s', (_, content, exact, status) => {
    expect(verdict(content, exact).status).toBe(status)
  })

  it('lists differences of typography', () => {
    expect(verdict('"It\'s 5 -- no  more"', '“It’s 5 – no more”').typography).toEqual([
      { kind: 'quotation mark', content: '"', exact: '“' },
      { kind: 'quotation mark', content: "'", exact: '’' },
      { kind: 'dash', content: ' -- ', exact: ' – ' },
      { kind: 'space', content: '  ', exact: ' ' },
      { kind: 'quotation mark', content: '"', exact: '”' },
    ])
  })

  it('lists alterations in the order of the quotation', () => {
    const { alterations } = verdict(
      '[t]he forces […] entered the [big] city at dawn [sic], and [Asad] said',
      source,
    )
    expect(alterations).toEqual([
      { kind: 'case', at: 0, removed: 'T', inserted: 't' },
      { kind: 'cut', at: 13, removed: 'of the Ministry', inserted: '' },
      { kind: 'added', at: 29, removed: '', inserted: 'big' },
      { kind: 'sic', at: 48, removed: '', inserted: '' },
      { kind: 'replaced', at: 59, removed: 'he', inserted: 'Asad' },
      { kind: 'cut', at: 70, removed: source.slice(source.indexOf('they would')), inserted: '' },
    ])
  })

  it('is quick on contrived input', () => {
    const long = 'a '.repeat(5_000)
    const contrived = [
      '['.repeat(10_000),
      `${'a [b] '.repeat(99)}z`,
      `${' '.repeat(10_000)}x`,
      `${'…[…]'.repeat(99)}`,
      `${'.'.repeat(10_000)}x`,
    ]
    const before = performance.now()
    for (const content of contrived) verdict(content, long)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
