import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toUpdate } from '../../../../core/brief/toUpdate.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { Replay } from '../../../../core/version/playback/Replay.ts'
import { countAt, timelineOf } from '../../../../core/version/playback/timeline.ts'
import { briefOf } from '../compare/briefOf.ts'
import { editTogether, randomOf } from '../compare/threeAuthors.ts'

test('long pauses are shortened, and a clock that goes back is none', () => {
  expect(timelineOf([1_000, 1_200, 61_200, 61_000, 61_100])).toEqual([0, 200, 2_200, 2_200, 2_300])
  expect(timelineOf([])).toEqual([])
})

test('says how many updates have happened by a moment', () => {
  const timeline = [0, 200, 200, 900]
  expect([-1, 0, 199, 200, 899, 900, 5_000].map((moment) => countAt(timeline, moment))).toEqual([
    0, 1, 1, 3, 3, 4, 4,
  ])
})

test('wherever one goes, forward or back, the document is what it was then', () => {
  const start = toUpdate(briefOf('# Zy\nZzy yyz zyz.\n- Yzz').toJSON())
  const { updates } = editTogether(start, randomOf(11), 35, 3)
  const data = updates.map((update) => update.data)
  expect(data.length).toBeGreaterThan(250)
  const replay = new Replay(start, data)
  const doc = docOf(start)
  const texts = [nodeOf(doc).textContent]
  for (const update of data) {
    Y.applyUpdate(doc, update)
    texts.push(nodeOf(doc).textContent)
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: data.length }), { maxLength: 6 }), (places) => {
      for (const place of places) expect(replay.nodeAt(place).textContent).toBe(texts[place])
    }),
    { seed: 20261, numRuns: 10 },
  )
  expect(replay.nodeAt(data.length).eq(nodeOf(doc))).toBe(true)
  expect(replay.nodeAt(-3).textContent).toBe(texts[0])
})
