import { expect, test } from 'vitest'
import { oneByOne } from '../../server/oneByOne.ts'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('what is queued is done in order, one at a time, after what failed as well', async () => {
  const inTurn = oneByOne()
  const done: string[] = []
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      done.push(`${name} begins`)
      await sleep(5)
      done.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const outcomes = await Promise.allSettled([work('a'), work('b', true), work('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(done).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]))
})

test('it rests after each, which nobody who put it in waits for', async () => {
  const rests: number[] = []
  let wake = () => {}
  const inTurn = oneByOne((took) => {
    rests.push(took)
    return new Promise<void>((resolve) => {
      wake = resolve
    })
  })
  await inTurn(() => sleep(10))
  let isSecondDone = false
  const second = inTurn(async () => {
    isSecondDone = true
  })
  await sleep(5)
  expect(rests).toHaveLength(1)
  expect(rests[0]).toBeGreaterThan(5)
  expect(isSecondDone).toBe(false)
  wake()
  await second
  expect(isSecondDone).toBe(true)
})
