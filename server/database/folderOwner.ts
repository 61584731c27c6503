import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who holds a data folder. */
export interface FolderOwner {
  readonly pid: number
  readonly host: string
  /** When it took the folder, ISO 8601. */
  readonly since: string
  /** Certain death. A process elsewhere, or a foreign one under the same number, may be alive. */
  readonly isGone: boolean
}

const fileOf = (folder: string) => join(folder, 'owner')

/** Notes that this process holds the folder. */
export function writeOwner(folder: string): void {
  const owner = { pid: process.pid, host: hostname(), space: processSpace(), since: new Date() }
  writeFileSync(fileOf(folder), `${JSON.stringify(owner)}\n`)
}

export function removeOwner(folder: string): void {
  rmSync(fileOf(folder), { force: true })
}

/** What the last holder wrote, or null when that cannot be told. */
export function readOwner(folder: string): FolderOwner | null {
  try {
    const { pid, host, space, since } = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
    if (!Number.isInteger(pid) || pid <= 0) return null
    const isHere = host === hostname() && space === processSpace()
    return { pid, host, since, isGone: isHere && !isRunning(pid) }
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Anything else means that it is there and somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Where process numbers mean the same: this boot of this kernel, and this container. Containers may
 * share a folder and a host name, and each sees only its own processes.
 */
function processSpace(): string {
  if (process.platform !== 'linux') return ''
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
}
