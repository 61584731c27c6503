import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEmbedded } from '../../../server/database/embedded.ts'
import { StartError } from '../../../server/startError.ts'
import { makeTestPlace, type TestPlace } from '../../support/database.ts'

const code = `
  const { startEmbedded } = await import(process.argv[1])
  await startEmbedded(process.argv[2])
  console.log('open')`

describe.skipIf(process.env.CHANCERY_TEST_DATABASE === 'postgresql')('the data folder', () => {
  let place: TestPlace
  let holder: ChildProcess
  beforeEach(async () => {
    place = await makeTestPlace('embedded')
    holder = await hold()
  })
  afterEach(async () => {
    await kill()
    await place.remove()
  })

  async function hold(): Promise<ChildProcess> {
    const module = join(import.meta.dirname, '../../../server/database/embedded.ts')
    const child = spawn(process.execPath, ['-e', code, module, place.dataFolder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => {
        throw new Error('The folder was refused.')
      }),
    ])
    return child
  }

  async function kill(): Promise<void> {
    if (holder.signalCode !== null) return
    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone
  }

  const owner = () => join(place.dataFolder, 'owner')

  test('opens at once when who held it was killed, for one of two who come', async () => {
    await kill()
    const begun = performance.now()
    const here = startEmbedded(place.dataFolder)
    const there = hold()
    await Promise.any([here, there])
    expect(performance.now() - begun).toBeLessThan(2_000)
    const opened = await Promise.allSettled([here, there])
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await here.then(
      (database) => database.close(),
      () => {},
    )
    holder = await there.catch(() => holder)
  })

  test('is refused while somebody holds it', async () => {
    await expect(startEmbedded(place.dataFolder)).rejects.toThrow(StartError)
    await expect(startEmbedded(place.dataFolder)).rejects.toThrow(/in use by another Chancery/)
  })

  test('is not taken at once from a process of another machine', async () => {
    const text = readFileSync(owner(), 'utf8')
    await kill()
    writeFileSync(owner(), text.replace(/"host":"[^"]*"/, '"host":"elsewhere"'))
    const begun = performance.now()
    const database = await startEmbedded(place.dataFolder)
    expect(performance.now() - begun).toBeGreaterThan(3_000)
    await database.close()
  })
})
