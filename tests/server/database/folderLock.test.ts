import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../../server/database/folderLock.ts'
import { StartError } from '../../../server/startError.ts'

const module = join(import.meta.dirname, '../../../server/database/folderLock.ts')
const code = `
  const { lockFolder } = await import(process.argv[1])
  await lockFolder(process.argv[2])
  console.log('held')
  setInterval(() => {}, 1000)`

let folder: string
let holder: ChildProcess
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-lock-'))
  holder = await hold()
})
afterEach(async () => {
  await kill(holder)
  rmSync(folder, { recursive: true, force: true })
})

/** A process that holds the folder. @throws when it is refused */
async function hold(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', code, module, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const refused = once(child, 'exit').then(() => {
    throw new Error('The folder was refused.')
  })
  await Promise.race([once(child.stdout, 'data'), refused])
  refused.catch(() => {})
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Milliseconds that taking the folder takes here; it is given back at once. */
async function timeToTake(): Promise<number> {
  const begun = performance.now()
  const unlock = await lockFolder(folder)
  const time = performance.now() - begun
  await unlock()
  return time
}

test('a folder whose holder was killed is taken at once', async () => {
  await kill(holder)
  expect(await timeToTake()).toBeLessThan(2_000)
})

test('only one of several who come after a killed holder gets the folder', async () => {
  await kill(holder)
  const others = await Promise.allSettled([hold(), hold(), hold()])
  const held = others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []))
  expect(held).toHaveLength(1)
  for (const child of held) await kill(child)
}, 30_000)

test('a folder that somebody holds is refused', async () => {
  const refused = expect(lockFolder(folder)).rejects
  await refused.toThrow(StartError)
  expect(holder.exitCode).toBeNull()
}, 30_000)

test('a folder whose holder ran on another machine is not taken at once', async () => {
  const owner = join(folder, 'owner')
  const text = readFileSync(owner, 'utf8')
  await kill(holder)
  writeFileSync(owner, text.replace(/"host":"[^"]*"/, '"host":"elsewhere"'))
  expect(await timeToTake()).toBeGreaterThan(3_000)
}, 30_000)
