import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { BackupError } from './backupError.ts'
import { formatName, formatVersion, type Header, type Row, type TableHead } from './format.ts'
import { lines } from './lines.ts'

const header = z.object({
  format: z.literal(formatName),
  version: z.int(),
  createdAt: z.string(),
  migrations: z.array(z.string()),
})
const head = z.strictObject({
  table: z.string(),
  columns: z.array(z.tuple([z.string(), z.string()])).min(1),
})
const end = z.strictObject({ end: z.string(), rows: z.int(), sha256: z.string() })
const trailer = z.strictObject({ tables: z.int(), rows: z.int(), sha256: z.string() })
const value = z.union([head, end, trailer])

const damaged = () => new BackupError('The backup is damaged. Use another copy.')
const cutShort = () => new BackupError('The backup is cut short. Use another copy.')
const noBackup = () => new BackupError('This is no backup of Chancery.')

/** What a backup is read as, in this order: a header, then tables with their rows. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'end'; readonly rows: number; readonly sha256: string }

/**
 * Reads a backup from its beginning to its end, checking every count and hash on the way: it is whole
 * and unchanged when this ends without an error, and nothing is known before.
 * @param passedOn told how many bytes were read, unpacked
 * @throws BackupError
 */
export async function* readBackup(
  path: string,
  passedOn?: (bytes: number) => void,
): AsyncGenerator<BackupPart> {
  await checkMagic(path)
  try {
    yield* parts(lines(unpack(path, passedOn)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw cutShort()
    if (code?.startsWith('Z_') || error instanceof SyntaxError) throw damaged()
    throw error
  }
}

async function checkMagic(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b) throw noBackup()
  } finally {
    await file.close()
  }
}

async function* unpack(path: string, passedOn?: (bytes: number) => void): AsyncGenerator<Buffer> {
  // Both streams' errors surface where the second is read.
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  for await (const chunk of pipeline(createReadStream(path), gunzip, () => {})) {
    yield chunk
    passedOn?.(chunk.length)
  }
}

async function* parts(all: AsyncIterable<Buffer>): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  let rowsHash = createHash('sha256')
  let table: TableHead | null = null
  let [tables, rows, rowsOfTable] = [0, 0, 0]
  let [begun, isDone] = [false, false]
  for await (const line of all) {
    if (isDone) throw damaged()
    if (!begun) {
      yield { kind: 'header', header: readHeader(line) }
      begun = true
    } else if (line[0] === 0x5b) {
      const row = readRow(line, table)
      rowsOfTable++
      rowsHash.update(line).update('\n')
      yield { kind: 'row', row }
    } else {
      const { success, data } = value.safeParse(JSON.parse(line.toString('utf8')))
      if (!success) throw damaged()
      if ('table' in data) {
        if (table) throw damaged()
        table = data
        yield { kind: 'table', head: data }
      } else if ('end' in data) {
        const { rows: counted, sha256 } = data
        if (data.end !== table?.table || counted !== rowsOfTable) throw damaged()
        if (sha256 !== rowsHash.digest('hex')) throw damaged()
        tables++
        rows += rowsOfTable
        ;[table, rowsOfTable, rowsHash] = [null, 0, createHash('sha256')]
        yield { kind: 'end', rows: counted, sha256 }
      } else {
        isDone = !table && data.tables === tables && data.rows === rows
        if (!isDone || data.sha256 !== hash.digest('hex')) throw damaged()
        continue
      }
    }
    hash.update(line).update('\n')
  }
  if (!isDone) throw cutShort()
}

function readHeader(line: Buffer): Header {
  let given: unknown
  try {
    given = JSON.parse(line.toString('utf8'))
  } catch {
    throw noBackup()
  }
  // A newer one may say more than this one understands, but what it is and its number.
  const known = z.looseObject({ format: z.literal(formatName), version: z.int() }).safeParse(given)
  if (!known.success) throw noBackup()
  if (known.data.version > formatVersion)
    throw new BackupError('The backup is from a newer Chancery. Update this one first.')
  const { success, data } = header.safeParse(given)
  if (!success) throw damaged()
  return data
}

function readRow(line: Buffer, table: TableHead | null): Row {
  const row: unknown = JSON.parse(line.toString('utf8'))
  const isRow = Array.isArray(row) && row.every((cell) => cell === null || typeof cell === 'string')
  if (!table || !isRow || row.length !== table.columns.length) throw damaged()
  return row
}
