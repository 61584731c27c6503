import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeJournal, encodeJournal } from '../../../core/version/journal.ts'

const entry = fc.record({
  seq: fc.bigInt({ min: 1n, max: 2n ** 40n }),
  userId: fc.option(fc.string({ minLength: 1 })),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  data: fc.uint8Array(),
})

test('a journal says again what was written into it', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(decodeJournal(encodeJournal(entries))).toEqual(entries)
    }),
  )
})
