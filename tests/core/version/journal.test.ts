import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JournalEntry, packEntries, unpackEntries } from '../../../core/version/journal.ts'

const entries = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 2 ** 33 }),
      at: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
      userId: fc.option(fc.constantFrom('mara', 'tomas', 'ída 🪶')),
      update: fc.uint8Array({ maxLength: 300 }),
    }),
  )
  .map((steps) => {
    let seq = 0
    return steps.map(({ step, ...entry }): JournalEntry => {
      seq += step
      return { ...entry, seq }
    })
  })

test('what is packed is unpacked the same', () => {
  fc.assert(
    fc.property(entries, (packed) => {
      expect(unpackEntries(packEntries(packed))).toEqual(packed)
    }),
    { seed: 20261, numRuns: 300 },
  )
})

test('bytes that are cut short are no journal', () => {
  const whole = packEntries([
    { seq: 7, at: 1_000, userId: 'mara', update: Uint8Array.of(1, 2, 3) },
    { seq: 8, at: 900, userId: null, update: Uint8Array.of(4) },
  ])
  for (let length = 0; length < whole.length; length++)
    expect(() => unpackEntries(whole.subarray(0, length))).toThrow()
})

test('a form that is not known is said to be so', () => {
  expect(() => unpackEntries(Uint8Array.of(9, 0, 0))).toThrow('format 9')
})
