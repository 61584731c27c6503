import { expect, test } from 'vitest'
import { BackupError } from '../../../server/backup/backupError.ts'
import { reasonFor } from '../../../server/backup/writeFile.ts'

const failing = (code: string) => Object.assign(new Error(`${code}: no`), { code })

test.each([
  ['ENOENT', /^There is no folder \/mnt\/b\. Make it first\.$/],
  ['EACCES', /^\/mnt\/b cannot be written by this account/],
  ['EROFS', /^\/mnt\/b cannot be written by this account/],
  ['ENOSPC', /^The disk with \/mnt\/b is full\. Nothing was kept/],
  ['EDQUOT', /^The disk with \/mnt\/b is full/],
  ['EFBIG', /^A file this large is not allowed in \/mnt\/b/],
])('%s says what to do', (code, message) => {
  const reason = reasonFor(failing(code), '/mnt/b/file')
  expect(reason).toBeInstanceOf(BackupError)
  expect(String((reason as Error).message)).toMatch(message)
})

test('what nobody expects stays as it is', () => {
  const error = failing('EIO')
  expect(reasonFor(error, '/mnt/b/file')).toBe(error)
})
