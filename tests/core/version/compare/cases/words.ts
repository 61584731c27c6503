import type { Case } from './case.ts'

const ferry = 'The ferry to Anse Mare runs twice a week in winter.'
const mill = 'The mill lost two wheels in the flood, and nobody has paid for them.'

export const words: Case[] = [
  ['nothing changed', ferry, ferry, []],
  ['a word replaced', ferry, ferry.replace('winter', 'summer'), ['“winter” replaced by “summer”']],
  ['a word inserted', ferry, ferry.replace('ferry', 'small ferry'), ['“small” inserted']],
  ['a word removed', mill, mill.replace(' in the flood', ''), ['“in the flood” removed']],
  [
    'a figure changed',
    'It cost 1,200 crowns.',
    'It cost 1,350 crowns.',
    ['“1,200” replaced by “1,350”'],
  ],
  ['a comma put in', 'In winter the ferry stops.', 'In winter, the ferry stops.', ['“,” inserted']],
  [
    'two neighbouring words read as one change',
    'The old bridge stands.',
    'The new footbridge stands.',
    ['“old bridge” replaced by “new footbridge”'],
  ],
  [
    'a sentence added at the end',
    ferry,
    `${ferry} Nobody knows why.`,
    ['“Nobody knows why.” inserted'],
  ],
  [
    'a sentence removed that begins like its neighbour',
    'The town pays. The town waits. The town votes.',
    'The town pays. The town votes.',
    ['“The town waits.” removed'],
  ],
  [
    'a name changed throughout',
    'Ms Oduya spoke first.\nMs Oduya left early that evening.\nNobody has seen Ms Oduya since then.',
    'Ms Adeyo spoke first.\nMs Adeyo left early that evening.\nNobody has seen Ms Adeyo since then.',
    ['“Oduya” replaced by “Adeyo” throughout'],
  ],
  [
    'two changes far apart in one sentence',
    mill,
    mill.replace('two', 'three').replace('nobody', 'somebody'),
    ['“two” replaced by “three”', '“nobody” replaced by “somebody”'],
  ],
  [
    'a name with an apostrophe',
    "It was O'Brien's plan.",
    "It was O'Neill's plan.",
    ["“O'Brien's” replaced by “O'Neill's”"],
  ],
  [
    'words in another script',
    'Порт закрыт до весны.',
    'Порт открыт до весны.',
    ['“закрыт” replaced by “открыт”'],
  ],
  ['case changed', 'the council met again.', 'The council met again.', ['“the” replaced by “The”']],
]
