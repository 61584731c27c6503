import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../../../../core/quote/anchor.ts'
import { alterations } from './alterations.ts'
import { type AnchorCase, run } from './case.ts'
import { characters } from './characters.ts'
import { places } from './places.ts'
import { scans } from './scans.ts'
import { typography } from './typography.ts'
import { unseen } from './unseen.ts'
import { unseenFinal } from './unseenFinal.ts'
import { unseenLast } from './unseenLast.ts'
import { unseenLater } from './unseenLater.ts'

const tables = {
  typography,
  characters,
  places,
  scans,
  alterations,
  unseen,
  unseenLater,
  unseenLast,
  unseenFinal,
}

describe.each(Object.entries<readonly AnchorCase[]>(tables))('anchorQuote, %s:', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { answer, expected } = run(one)
    expect(answer).toEqual(expected)
  })
})

it('has at least 120 cases, 50 of them alterations that do not pass', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(120)
  expect(alterations.length).toBeGreaterThanOrEqual(50)
  for (const { name, status } of alterations) expect([name, status]).not.toContain('equivalent')
  for (const { name, status } of alterations) expect([name, status]).not.toContain('exact')
})

it('asks for words', () => {
  expect(anchorQuote({ text: 'a b c', selector: { exact: '' } })).toBeNull()
  expect(anchorQuote({ text: 'a b c', selector: { exact: '  ' } })).toBeNull()
})

it('comes back from contrived input', { timeout: 60_000 }, () => {
  anchorQuote({
    text: 'ab '.repeat(40_000),
    selector: { exact: 'ab ab', prefix: 'ab ', suffix: ' ab' },
  })
  anchorQuote({ text: 'a'.repeat(100_000), selector: { exact: `${'a'.repeat(2000)}b` } })
  anchorQuote({ text: '\u0301'.repeat(50_000), selector: { exact: 'e\u0301'.repeat(500) } })
  const nothing = anchorQuote({ text: '', selector: { exact: 'ab' } })
  expect(nothing).toBeNull()
})
