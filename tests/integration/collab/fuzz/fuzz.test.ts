import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Collaboration } from '../../../../server/collab/collaboration.ts'
import { createCollaboration } from '../../../../server/collab/collaboration.ts'
import type { Database } from '../../../../server/database/open.ts'
import { makeBrief } from '../../../support/collab.ts'
import { openTestDatabase } from '../../../support/database.ts'
import { type Deed, deeds, World } from './world.ts'

/** How many updates are sent, about; `FUZZ_ROUNDS` asks for more and takes its time. */
const asked = Number(process.env.FUZZ_ROUNDS ?? 0)
const rounds = asked || 900
const perBrief = 30
const seed = Number(process.env.FUZZ_SEED ?? 20_261_124)

const errors: unknown[][] = []
const log = {
  info: () => {},
  warn: () => {},
  error: (...parts: unknown[]) => errors.push(parts),
}

let database: Database
let here: Collaboration
let elsewhere: Collaboration
beforeAll(async () => {
  database = await openTestDatabase()
  const open = () =>
    createCollaboration({ database, authenticate: async () => null, log, idleTime: 0 })
  here = open()
  elsewhere = open()
})
afterAll(async () => {
  await Promise.all([here.drain(), elsewhere.drain()])
  await database.close()
})

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...deeds),
  who: fc.constantFrom(0 as const, 1 as const),
  picks: fc.array(fc.nat(100_000), { minLength: 8, maxLength: 40 }),
})

test('whatever two people send, the document stays whole and is the same for everybody', async () => {
  const refused = new Map<string, number>()
  let sent = 0
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(deed, { minLength: perBrief, maxLength: perBrief, size: 'max' }),
      async (ids, tried) => {
        const brief = await makeBrief()
        const room = await here.rooms.acquire(brief)
        const world = new World(room, ids)
        try {
          for (const one of tried) await world.do(one)
          await world.checkEverywhere(elsewhere, brief)
        } finally {
          here.rooms.release(brief)
        }
        sent += tried.length
        accepted += world.accepted
        for (const [reason, count] of world.refused)
          refused.set(reason, (refused.get(reason) ?? 0) + count)
      },
    ),
    { seed, numRuns: Math.ceil(rounds / perBrief), endOnFailure: !process.env.FUZZ_SHRINK },
  )
  if (asked) console.log({ sent, accepted, refused })
  expect(errors).toEqual([])
  // It would prove little if the gate let nothing in, or everything.
  expect(accepted).toBeGreaterThan(sent / 5)
  expect(refused.size).toBeGreaterThan(10)
}, 3_600_000)
