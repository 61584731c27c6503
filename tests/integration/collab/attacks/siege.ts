import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../../../support/until.ts'
import { type Battlefield, type Ending, prepare } from './battlefield.ts'

export interface Attack {
  readonly what: string
  /** What the server must answer: the close code or status, and the reason that it logs. */
  readonly ends: { readonly code: number | null; readonly reason: string | null }
  attack(field: Battlefield): Promise<Ending | undefined>
}

/** Milliseconds that a colleague may have to wait at most, on a machine with other things to do. */
const longestStall = 2_000
/** Bytes of memory that may be left over after all of it. */
const leftOver = 400 * 1024 * 1024

/**
 * Tries every attack on one server while somebody works in the brief: each must end as it says, be
 * logged, cost the colleague no more than a moment and the document nothing.
 */
export function besiege(attacks: readonly Attack[]): void {
  let field: Battlefield
  let before: number
  const stalls: { what: string; milliseconds: number }[] = []
  beforeAll(async () => {
    field = await prepare()
    for (let at = 0; at < 5; at++) await field.heartbeat()
    before = field.memory()
  })
  afterAll(async () => {
    stalls.sort((a, b) => b.milliseconds - a.milliseconds)
    if (process.env.ATTACK_FIGURES)
      console.log({
        memory: `${Math.round(before / 2 ** 20)} → ${Math.round(field.memory() / 2 ** 20)} MiB`,
        stalls: stalls.slice(0, 8),
      })
    await field.close()
  })

  test.each(attacks)('$what', async ({ what, ends, attack }) => {
    field.refusals()
    let isOver = false
    const attacking = attack(field).finally(() => {
      isOver = true
    })
    let milliseconds = 0
    do {
      milliseconds = Math.max(milliseconds, await field.heartbeat())
    } while (!isOver)
    const ending = await attacking
    stalls.push({ what, milliseconds: Math.round(milliseconds) })
    if (ends.code !== null) expect(ending?.code).toBe(ends.code)
    if (ends.reason !== null) {
      const wanted = ends.reason
      const seen: string[] = []
      await until(() => seen.push(...field.refusals()) && seen.some((one) => one.endsWith(wanted)))
    }
    expect(milliseconds).toBeLessThan(longestStall)
    expect(await field.isWhole()).toBe(true)
  })

  test('and then the memory comes back', async () => {
    await until(() => field.memory() - before < leftOver, 30_000)
    expect(field.server.output()).not.toMatch(/could not be handled|unhandled|could not do this/i)
  })
}
