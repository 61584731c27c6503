import { createWriteStream } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupError } from './backupError.ts'

/** Of zlib: half the time of the usual 6, for a tenth more bytes. */
const level = 3

/**
 * Writes what `content` yields, compressed, into a new file that only this account may read. Under its name it is
 * there whole, on disk, or not at all.
 * @returns its size in bytes
 * @throws BackupError when it is there already or cannot be written
 */
export async function writeFile(
  path: string,
  content: () => AsyncIterable<Buffer>,
): Promise<number> {
  await refuseExisting(path)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    const out = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(content(), { highWaterMark: 1 }), createGzip({ level }), out)
    await refuseExisting(path)
    await rename(temporary, path)
    await syncFolder(dirname(path))
    return (await stat(path)).size
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw reasonFor(error, path)
  }
}

async function refuseExisting(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw reasonFor(error, path)
    },
  )
  if (there)
    throw new BackupError(`${path} is there already. Give another name, or remove it first.`)
}

/** Makes the new name last. Some systems do not let folders be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** What the person can do about it; other errors stay as they are. */
export function reasonFor(error: unknown, path: string): unknown {
  const folder = dirname(path)
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new BackupError(`There is no folder ${folder}. Make it first.`)
    case 'ENOTDIR':
      return new BackupError(`${folder} is no folder. Give another path.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new BackupError(`${folder} cannot be written by this account. Give another folder.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return new BackupError(
        `The disk with ${folder} is full. Nothing was kept; make room or give another folder.`,
      )
    case 'EFBIG':
      return new BackupError(`A file this large is not allowed in ${folder}. Give another folder.`)
    default:
      return error
  }
}
