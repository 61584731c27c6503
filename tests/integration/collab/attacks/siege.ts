import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CutReason } from '../../../../server/collab/meter.ts'
import { until } from '../../../support/until.ts'
import { type Battlefield, type Ending, prepare } from './battlefield.ts'
import type { Line } from './records.ts'

/** What must become of an attack. */
export interface Outcome {
  /** The close code, or the status when there was no upgrade; null when nothing is refused. */
  readonly code: number | null
  readonly reason: string | null
  /** How many sockets are refused so; 1 if absent. */
  readonly times?: number | 'many'
  /** What else may be refused in the same flood: `4401 signed out`. */
  readonly besides?: string
  /** What the attacker sees, where that is not the code: 1006 is a connection that is gone. */
  readonly seen?: number
  /** Why sockets are ended without a goodbye, if any are. */
  readonly cut?: CutReason
  /** Whether the log may name another brief than the one under attack, of which it knows no better. */
  readonly isOtherBrief?: boolean
}

export interface Attack {
  readonly what: string
  readonly ends: Outcome
  /** Makes the brief what the attack is about. @returns what brings it back */
  before?(field: Battlefield): Promise<() => Promise<void>>
  attack(field: Battlefield): Promise<Ending | undefined>
}

export const nothing: Outcome = { code: null, reason: null }

/**
 * Milliseconds that a colleague's letter may need to be stored while somebody attacks: half of them,
 * and the slowest, on a machine with other things to do.
 */
const usualStall = 250
const longestStall = 1_000
/** How many letters are typed at least. */
const fewestLetters = 5
/** Bytes of memory that may be left over after all of it. */
const leftOver = 400 * 1024 * 1024

/**
 * Tries every attack on one server while somebody works in the brief. Each must end as it says, be
 * counted and logged as that and nothing else, cost the colleague no more than a moment and the
 * document nothing.
 */
export function besiege(attacks: readonly Attack[]): void {
  let field: Battlefield
  let memory: number
  const stalls: { what: string; usual: number; longest: number }[] = []
  beforeAll(async () => {
    field = await prepare()
    for (let at = 0; at < 5; at++) await field.heartbeat()
    memory = field.memory()
  })
  afterAll(async () => {
    stalls.sort((a, b) => b.longest - a.longest)
    if (process.env.ATTACK_FIGURES)
      console.log({
        memory: `${Math.round(memory / 2 ** 20)} → ${Math.round(field.memory() / 2 ** 20)} MiB`,
        stalls: stalls.slice(0, 8),
      })
    await field.close()
  })

  test.each(attacks)('$what', async ({ what, ends, before, attack }) => {
    const bringBack = await before?.(field)
    await field.records.begin()
    let isOver = false
    const attacking = attack(field).finally(() => {
      isOver = true
    })
    // What went wrong is awaited below.
    attacking.catch(() => {})
    const letters: number[] = []
    while (!isOver || letters.length < fewestLetters) letters.push(await field.heartbeat())
    const ending = await attacking
    expect(ending?.code ?? null).toBe(ends.seen ?? ends.code)
    await expectRecords(field, ends)
    letters.sort((a, b) => a - b)
    const usual = Math.round(letters[letters.length >> 1] ?? 0)
    const longest = Math.round(letters.at(-1) ?? 0)
    stalls.push({ what, usual, longest })
    expect(usual).toBeLessThan(usualStall)
    expect(longest).toBeLessThan(longestStall)
    await bringBack?.()
    expect(await field.isWhole()).toBe(true)
  })

  test('and then the memory comes back', async () => {
    await until(() => field.memory() - memory < leftOver, 30_000)
  })
}

/** The metrics and the log say what was refused, why, and of whom: no more, and nothing that was sent. */
async function expectRecords(field: Battlefield, ends: Outcome): Promise<void> {
  const { times = 1, cut } = ends
  const name = ends.reason === null ? null : `${ends.code} ${ends.reason}`
  const wanted = name === null ? 0 : times === 'many' ? 1 : times
  await until(async () => {
    const seen = await field.records.read()
    return (
      (seen.refused[name ?? ''] ?? 0) >= wanted &&
      seen.lines.length >= Math.min(1, wanted) &&
      (cut === undefined || (seen.cut[cut] ?? 0) > 0)
    )
  })
  const { refused, cut: ended, lines } = await field.records.read()
  const others = Object.keys(refused).filter((one) => one !== name && one !== ends.besides)
  expect(others).toEqual([])
  expect(Object.keys(ended)).toEqual(cut === undefined ? [] : [cut])
  // In a flood lines are rationed, and how many refusals it meets hangs on how fast it is.
  if (times !== 'many') expect(refused[name ?? ''] ?? 0).toBe(wanted)
  if (times === 1) expect(lines).toHaveLength(wanted)
  for (const line of lines) expectLine(line, field, ends)
}

function expectLine(line: Line, field: Battlefield, ends: Outcome): void {
  const { time, unlogged, code, reason, ...said } = line
  expect(time).toSatisfy((text: string) => new Date(text).toISOString() === text)
  expect(unlogged ?? 0).toBeTypeOf('number')
  expect([`${ends.code} ${ends.reason}`, ends.besides]).toContain(`${code} ${reason}`)
  const bare = { level: 'warn', pid: field.server.pid, msg: 'A socket was refused.' }
  const briefId = ends.isOtherBrief ? expect.stringMatching(/^\w{1,64}$/) : field.briefId
  const ofBrief = { ...bare, briefId }
  expect([bare, ofBrief, { ...ofBrief, userId: field.attackerId }]).toContainEqual(said)
}
