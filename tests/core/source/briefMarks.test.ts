import { describe, expect, test } from 'vitest'
import { briefMarks } from '../../../core/source/briefMarks.ts'

const blocks = [
  { start: 0, end: 10 },
  { start: 11, end: 30 },
  { start: 31, end: 60 },
]
const grain = { id: 'grain', title: 'Grain' }
const ports = { id: 'ports', title: 'Ports' }

describe('marks in the margin', () => {
  test.each([
    ['a passage stands at its block', [{ brief: grain, start: 12, end: 20 }], { 11: ['grain 1'] }],
    [
      'two briefs on one passage each have a mark',
      [
        { brief: grain, start: 12, end: 20 },
        { brief: ports, start: 12, end: 20 },
      ],
      { 11: ['grain 1', 'ports 1'] },
    ],
    [
      'several passages of one brief are one mark with their number',
      [
        { brief: grain, start: 12, end: 15 },
        { brief: grain, start: 16, end: 20 },
      ],
      { 11: ['grain 2'] },
    ],
    [
      'a passage over several blocks stands where it begins',
      [{ brief: grain, start: 5, end: 40 }],
      { 0: ['grain 1'] },
    ],
    [
      'marks follow the order of the passages',
      [
        { brief: ports, start: 25, end: 28 },
        { brief: grain, start: 11, end: 14 },
      ],
      { 11: ['grain 1', 'ports 1'] },
    ],
    ['a passage beyond the text marks nothing', [{ brief: grain, start: 70, end: 80 }], {}],
  ])('%s', (_, quoted, expected) => {
    const identified = quoted.map((passage, at) => ({ ...passage, quote: `q${at}` }))
    const marks = [...briefMarks(blocks, identified)].map(([start, here]) => [
      start,
      here.map(({ id, passages }) => `${id} ${passages}`),
    ])
    expect(Object.fromEntries(marks)).toEqual(expected)
  })
})
