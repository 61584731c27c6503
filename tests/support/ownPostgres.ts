import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './redis.ts'

const programs = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1)

/** Whether a PostgreSQL of one's own can be run here. */
export const canRunPostgres = programs !== undefined

export interface OwnPostgres {
  readonly url: string
  /** Ends it as a crash would: nothing is written any more, and every connection breaks. */
  crash(): Promise<void>
  /** Starts it again on the same data, and waits until it answers. */
  start(): Promise<void>
  remove(): Promise<void>
}

/** A PostgreSQL of the test's own, so that it can be made to fail. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const bin = dirname(programs ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'chancery-postgres-'))
  const who = ownerOfServers()
  if (who) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { ...who, stdio: 'ignore', cwd: folder })
  const port = await freePort()
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  let child: ChildProcess | null = null
  const start = async () => {
    const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1']
    child = spawn(join(bin, 'postgres'), options, { ...who, stdio: 'ignore', cwd: folder })
    while (!(await answers(url))) await sleep(20)
  }
  const crash = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    // An immediate shutdown, as the manual calls it: recovery from the log follows at the next start.
    child.kill('SIGQUIT')
    await exited
  }
  await start()
  return {
    url,
    start,
    crash,
    remove: async () => {
      await crash()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function ownerOfServers(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
