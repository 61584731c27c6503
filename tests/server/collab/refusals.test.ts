import { expect, test } from 'vitest'
import { closeCode } from '../../../core/collab/protocol.ts'
import { type RefusalMessage, reasonOf } from '../../../core/collab/refusalReasons.ts'
import { noMeter } from '../../../server/collab/meter.ts'
import { Refusals } from '../../../server/collab/refusals.ts'

function refusing() {
  const at = { time: 0 }
  const counted: [number, string][] = []
  const lines: unknown[] = []
  const refusals = new Refusals({
    now: () => new Date(at.time),
    meter: { ...noMeter, refused: (code, reason) => counted.push([code, reason]) },
    log: { info: () => {}, warn: (fields) => lines.push(fields), error: () => {} },
  })
  return { at, counted, lines, refusals }
}

test.each<[RefusalMessage, string]>([
  ['too slow', 'too slow'],
  ['unknown node blink', 'unknown node'],
  ['unknown root secret words', 'unknown root'],
  ['client id 77 belongs to somebody else', 'client id'],
  ['attribute of the root', 'attribute of the root'],
  ['attribute level of heading', 'attribute'],
  ['mark link does not fit', 'mark'],
  ['text in blockquote', 'text in'],
])('%s is counted as %s', (message, reason) => {
  expect(reasonOf(message)).toBe(reason)
})

test('each refusal is counted and has a line, without what the client made up', () => {
  const { counted, lines, refusals } = refusing()
  const who = { briefId: 'b1', userId: 'tomas' }
  refusals.note({ code: 4400, reason: reasonOf('unknown root the minister said') }, who)
  expect(counted).toEqual([[4400, 'unknown root']])
  expect(lines).toEqual([{ code: 4400, reason: 'unknown root', ...who }])
})

test('a flood is counted, but its lines are rationed, and the next one says how many are missing', () => {
  const { at, counted, lines, refusals } = refusing()
  for (let n = 0; n < 10_000; n++) refusals.note({ code: 4429, reason: 'too many frames' }, {})
  expect(counted).toHaveLength(10_000)
  expect(lines).toHaveLength(100)
  at.time += 60_000
  refusals.note({ code: 4429, reason: 'too many frames' }, {})
  expect(lines[100]).toMatchObject({ code: 4429, unlogged: 9_900 })
})

test('a restart is nobody’s fault', () => {
  const { counted, lines, refusals } = refusing()
  refusals.note({ code: closeCode.restarting, reason: 'restarting' }, {})
  expect([counted, lines]).toEqual([[], []])
})
