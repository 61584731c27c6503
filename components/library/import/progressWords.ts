import type { Counts } from './EntryStore.ts'
import { type Pace, rateOf } from './pace.ts'

const words = [
  ['ready', 'to look at and store'],
  ['stored', 'stored'],
  ['duplicate', 'in the library already'],
  ['failed', 'failed'],
] as const

/** What came of an import, in one line: `3 stored · 1 to look at and store · 1 failed`. */
export function summaryOf(counts: Pick<Counts, (typeof words)[number][0]>): string {
  return words
    .filter(([state]) => counts[state] > 0)
    .map(([state, word]) => `${count(counts[state])} ${word}`)
    .join(' · ')
}

/**
 * How fast a run is: `Storing 340 of 990 · 19 a second · about 34 s left`, and when it is over
 * ` in 52 s, 19 a second`.
 */
export function paceWords(run: 'reading' | 'storing' | 'stored', pace: Pace, left: number): string {
  const rate = rateOf(pace, left)
  const speed = rate === null ? null : `${rate < 10 ? rate.toFixed(1) : count(rate)} a second`
  if (run === 'stored')
    return speed ? ` in ${time((pace.until - pace.since) / 1000)}, ${speed}` : ''
  return [
    `${run === 'storing' ? 'Storing' : 'Reading'} ${count(pace.total - left)} of ${count(pace.total)}`,
    speed,
    rate !== null && left / rate >= 5 && `about ${time(left / rate)} left`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB')
}

/** Seconds for people. */
function time(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
