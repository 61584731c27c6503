import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { StartError } from '../startError.ts'
import { readOwner, removeOwner, writeOwner } from './folderOwner.ts'
import { makeFolder } from './makeFolder.ts'

/** A holder touches its lock every second; after this many milliseconds without, it is gone. */
export const staleAfter = 5_000
/** How often, and how many milliseconds apart, a held folder is asked for. */
const attempts = 12
const pause = 500

/**
 * Makes the folder this process's own. A lock whose holder is known to be dead is taken over at
 * once; one of whose holder nothing is known, when it has gone stale.
 * @returns what gives the folder back
 * @throws StartError when another process holds the folder, or it cannot be written.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  try {
    makeFolder(folder)
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) await sleep(pause)
      const unlock = await takeAlone(folder)
      if (unlock) return unlock
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ELOCKED')
      throw new StartError(
        `The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`,
      )
  }
  throw new StartError(
    `The data folder ${folder} is in use by another Chancery. Stop that one, or set DATA_DIR to another folder.`,
  )
}

/** One at a time: two that find the same dead holder must not take the lock from each other. */
async function takeAlone(folder: string): Promise<(() => Promise<void>) | null> {
  const retries = { retries: attempts, minTimeout: pause, maxTimeout: pause }
  const done = await lock(join(folder, 'taking'), { realpath: false, stale: staleAfter, retries })
  try {
    return (await take(folder)) ?? (readOwner(folder)?.isGone ? await takeOver(folder) : null)
  } finally {
    await done()
  }
}

async function takeOver(folder: string) {
  rmSync(join(folder, 'lock'), { recursive: true, force: true })
  return take(folder)
}

/** @returns null when somebody holds the folder */
async function take(folder: string): Promise<(() => Promise<void>) | null> {
  const unlock = await lock(folder, {
    stale: staleAfter,
    update: 1000,
    lockfilePath: join(folder, 'lock'),
    onCompromised: (error) => {
      console.error(`The lock on the data folder was lost (${error.message}); stopping.`)
      process.exit(1)
    },
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOCKED') return null
    throw error
  })
  if (!unlock) return null
  writeOwner(folder)
  return async () => {
    removeOwner(folder)
    await unlock()
  }
}
