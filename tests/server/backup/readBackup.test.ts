import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BackupError } from '../../../server/backup/backupError.ts'
import { type BackupPart, readBackup } from '../../../server/backup/readBackup.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-format-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const header = {
  format: 'chancery-backup',
  version: 1,
  createdAt: '2026-11-24T12:00:00.000Z',
  migrations: ['20261121000000_first'],
}
const rows = [
  ['a', 'One\nline “two” 𝕏', null],
  ['b', '\\x00ff', '{}'],
]
const rowLines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const columns = ['id', 'title', 'tags'].map((name) => [name, 'text'])
const body = [
  `${JSON.stringify(header)}\n`,
  `${JSON.stringify({ table: 'brief', columns })}\n`,
  rowLines,
  `${JSON.stringify({ end: 'brief', rows: 2, sha256: sha256(rowLines) })}\n`,
].join('')
const whole = gzipSync(`${body}${JSON.stringify({ tables: 1, rows: 2, sha256: sha256(body) })}\n`)

async function read(bytes: Uint8Array): Promise<BackupPart[]> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const parts: BackupPart[] = []
  for await (const part of readBackup(path)) parts.push(part)
  return parts
}

test('reads a header, tables, rows and ends in their order', async () => {
  expect(await read(whole)).toEqual([
    { kind: 'header', header },
    { kind: 'table', head: { table: 'brief', columns } },
    ...rows.map((row) => ({ kind: 'row', row })),
    { kind: 'end', rows: 2, sha256: sha256(rowLines) },
  ])
})

test('is told how many bytes there are, unpacked', async () => {
  const path = join(folder, 'told')
  writeFileSync(path, whole)
  let bytes = 0
  for await (const _ of readBackup(path, (more) => {
    bytes += more
  }));
  expect(bytes).toBe(gunzipSync(whole).length)
})

test('no cut goes unnoticed', async () => {
  for (let length = 0; length < whole.length; length++)
    await expect(read(whole.subarray(0, length))).rejects.toThrow(BackupError)
})

test('no changed byte of what is packed goes unnoticed', async () => {
  const text = gunzipSync(whole)
  for (let at = 0; at < text.length; at++) {
    const changed = Uint8Array.from(text)
    changed[at] = (changed[at] ?? 0) ^ 1
    await expect(read(gzipSync(changed)), `byte ${at}`).rejects.toThrow(BackupError)
  }
})

test('no line that is missing, doubled or moved goes unnoticed', async () => {
  const lines = gunzipSync(whole).toString().trimEnd().split('\n')
  const pack = (some: readonly string[]) => gzipSync(some.map((line) => `${line}\n`).join(''))
  for (let at = 0; at < lines.length; at++) {
    await expect(read(pack(lines.toSpliced(at, 1)))).rejects.toThrow(BackupError)
    await expect(read(pack(lines.toSpliced(at, 0, lines[at] ?? '')))).rejects.toThrow(BackupError)
    // Moved to where it is, the first leaves everything as it was.
    if (at > 0)
      await expect(read(pack([lines[at] ?? '', ...lines.toSpliced(at, 1)]))).rejects.toThrow(
        BackupError,
      )
  }
})
