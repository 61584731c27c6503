import type { Case } from './case.ts'

const list = ['- Buy the quarry', '- Lease the quarry', '- Leave it to the province']
const of = (...lines: string[]) => lines.join('\n')
const table = ['| Option | Cost |', '| Buy | 40 |', '| Lease | 12 |']

export const lists: Case[] = [
  ['an item added', of(...list), of(...list, '- Do nothing at all'), ['list item added']],
  [
    'an item put between',
    of(...list),
    of(...list.toSpliced(1, 0, '- Ask the owner')),
    ['list item added'],
  ],
  ['an item removed', of(...list), of(...list.slice(1)), ['list item removed']],
  ['a list re-ordered', of(...list), of(...list.toReversed()), ['list re-ordered']],
  [
    'an item reworded',
    of(...list),
    of(...list).replace('province', 'county'),
    ['“province” replaced by “county”'],
  ],
  [
    'a list numbered',
    of(...list),
    of(...list).replaceAll('- ', '1. '),
    ['list turned into numbered list'],
  ],
  ['a list put in', 'Three options remain.', of('Three options remain.', ...list), ['list added']],
  [
    'a list taken out',
    of('Three options remain.', ...list),
    'Three options remain.',
    ['list removed'],
  ],
  ['a task ticked', '[ ] Call the surveyor', '[x] Call the surveyor', ['task ticked']],
  ['a task unticked', '[x] Call the surveyor', '[ ] Call the surveyor', ['task unticked']],
  [
    'a list of tasks',
    of(...list),
    of(...list).replaceAll('- ', '[ ] '),
    ['list turned into task list'],
  ],
  ['a row inserted', of(...table), of(...table.toSpliced(1, 0, '| Wait | 0 |')), ['row added']],
  ['a row removed', of(...table), of(...table.slice(0, 2)), ['row removed']],
  ['a cell changed', of(...table), of(...table).replace('40', '44'), ['“40” replaced by “44”']],
  ['a cell filled', of(...table), of(...table).replace('12', '12 a year'), ['“a year” inserted']],
  [
    'a row moved',
    of(...table),
    of('| Option | Cost |', '| Lease | 12 |', '| Buy | 40 |'),
    ['row moved'],
  ],
  [
    'a column inserted',
    of(...table),
    of('| Option | Cost | Years |', '| Buy | 40 | 1 |', '| Lease | 12 | 30 |'),
    ['column added'],
  ],
  [
    'a column removed',
    of('| Option | Years | Cost |', '| Buy | 1 | 40 |', '| Lease | 30 | 12 |'),
    of(...table),
    ['column removed'],
  ],
  ['a table put in', 'Costs follow.', of('Costs follow.', ...table), ['table added']],
]
