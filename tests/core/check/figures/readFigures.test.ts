import { expect, test } from 'vitest'
import { readFigures } from '../../../../core/check/figures/readFigures.ts'
import { composeRevision } from '../../../../core/extract/revision.ts'

function figuresOf(text: string, language = 'en') {
  const revision = composeRevision([{ kind: 'paragraph', text, included: true }])
  return readFigures({ ...revision, title: '', language })
}

/** `value hedge thing group`, with the upper end of a range. */
const shortly = (text: string, language?: string) =>
  figuresOf(text, language).map(({ value, upTo, hedge, thing, unit, group }) =>
    [upTo > value ? `${value}–${upTo}` : value, hedge, thing, unit, group]
      .filter(Boolean)
      .join(' '),
  )

test.each<[string, string[], string?]>([
  // Numbers as they are written.
  ['The war has left 40,000 people dead.', ['40000 exact dead']],
  ['The war has left forty thousand people dead.', ['40000 exact dead']],
  ['The war has killed twenty-five people.', ['25 exact dead']],
  ['It killed one hundred and twenty people.', ['120 exact dead']],
  ['About 1.2 million refugees crossed the river.', ['1200000 about refugees']],
  ['Two and a half million people were displaced.', ['2500000 exact displaced']],
  ['Half a million refugees live there.', ['500000 exact refugees']],
  ['A million refugees live there.', ['1000000 exact refugees']],
  ['The toll was put at 10\u00a0000 dead.', ['10000 exact dead']],
  ['Der Krieg forderte 10.000 Tote.', ['10000 exact dead'], 'de'],
  ['Rund 1,2 Millionen Flüchtlinge leben dort.', ['1200000 about refugees'], 'de'],
  ['Es gab zwanzigtausend Tote.', ['20000 exact dead'], 'de'],
  ['La guerre a fait plus de 10 000 morts.', ['10000 over dead'], 'fr'],
  ['Près de 300 blessés ont été soignés.', ['300 under wounded'], 'fr'],
  ['Hubo al menos 1.500 heridos.', ['1500 over wounded'], 'es'],
  // Hedges and ranges.
  ['More than 30,000 people were killed.', ['30000 over dead']],
  ['The fighting killed over 10,000.', ['10000 over dead']],
  ['At least 17 soldiers died.', ['17 over dead soldiers']],
  ['Nearly 900 people were wounded.', ['900 under wounded']],
  ['Some 2,000 civilians were displaced.', ['2000 about displaced civilians']],
  ['Between 30,000 and 40,000 people fled their homes.', ['40000 exact displaced']],
  ['The war killed 30,000 to 40,000 people.', ['30000–40000 exact dead']],
  ['It drove out 3 to 4 million refugees.', ['3000000–4000000 exact refugees']],
  // What is counted.
  ['The shelling killed 40 and wounded 100.', ['40 exact dead', '100 exact wounded']],
  ['In all, 40 people were killed and 100 were injured.', ['40 exact dead', '100 exact wounded']],
  ['All 100 refugees on board were killed.', ['100 exact dead']],
  ['Police arrested 250 people.', ['250 exact detained']],
  ['Another 60 are missing.', ['60 exact missing']],
  ['It sent 5,000 troops.', ['5000 exact troops']],
  ['Aid worth $3.5 billion was pledged.', ['3500000000 exact money USD']],
  ['Aid of 20 million euros was pledged.', ['20000000 exact money EUR']],
  ['Turnout was 45 percent.', ['45 exact percent %']],
  ['Turnout fell by 4.5% there.', ['4.5 exact percent %']],
  ['The road is 120 km long.', ['120 exact distance km']],
  // Traps: numbers that count nothing of the kind.
  ['In 2012 many people were killed.', []],
  ['He was killed in 2012.', []],
  ['About 2000 people were killed.', ['2000 about dead']],
  ['On 22 November many were killed.', []],
  ['On November 22, dozens were killed.', []],
  ['A man aged 34 was killed.', []],
  ['A 34-year-old man was killed.', []],
  ['Jane Doe, 34, was killed.', []],
  ['Call +961 1 234 567 for the wounded.', []],
  ['The 17th victim was found dead.', []],
  ['After 20 months the war goes on and people die.', []],
  ['Article 5 names the dead.', []],
  ['Resolution 2118 speaks of the dead.', []],
  ['An F-16 was hit and its crew is dead.', []],
  ['At 10:32 the dead were counted.', []],
  ['Ships number 400 in the port.', []],
])('reads %s', (text, expected, language) => {
  expect(shortly(text, language)).toEqual(expected)
})

test('says where a figure and its sentence stand, and as of when', () => {
  const text =
    'It is quiet. As of 3 June 2013 more than 400 people in Ruspe were dead. Nobody knows.'
  const [figure] = figuresOf(text)
  expect(text.slice(figure?.start, figure?.end)).toBe('400')
  expect(text.slice(figure?.sentence.start, figure?.sentence.end)).toBe(
    'As of 3 June 2013 more than 400 people in Ruspe were dead.',
  )
  expect(figure).toMatchObject({ asOf: '3 June 2013', places: ['ruspe'], event: false })
})

test('takes a text without a place in the sentence to be about its own countries', () => {
  const text = 'The Libyan port is shut. The strike has left 300 people dead. Libya is quiet.'
  expect(figuresOf(text)[0]?.countries).toEqual(['LY'])
})
