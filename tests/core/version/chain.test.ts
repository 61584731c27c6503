import { expect, test } from 'vitest'
import { chainHash } from '../../../core/version/chain.ts'
import { hashOf } from '../../../core/version/hash.ts'

const link = {
  briefId: 'b',
  number: 2,
  name: 'Draft',
  note: 'For comments',
  reason: 'named',
  contentHash: 'c',
  previousHash: 'p',
  createdById: 'u',
  createdAt: '2026-11-21T10:00:00.000Z',
  stateHash: 's',
} as const

test('the hash of a value does not depend on the order of its keys', () => {
  expect(hashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashOf({ b: [{ d: 3, c: 2 }], a: 1 }))
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
})

test('the hash is the SHA-256 of canonical JSON', () => {
  // printf '{"a":1,"b":"ü"}' | sha256sum
  expect(hashOf({ b: 'ü', a: 1 })).toBe(
    '1a59e522e02ce50ad2c27c11a6d30f8667489c199580627fe9e3e33e2b0e91d5',
  )
})

test.each([
  ['briefId', 'other'],
  ['number', 3],
  ['name', null],
  ['note', null],
  ['note', 'Approved'],
  ['reason', 'automatic'],
  ['contentHash', 'd'],
  ['previousHash', null],
  ['createdById', null],
  ['createdAt', '2026-11-21T10:00:00.001Z'],
  ['stateHash', 't'],
  ['stateHash', null],
])('the chain hash vouches for %s', (field, value) => {
  expect(chainHash({ ...link, [field]: value })).not.toBe(chainHash(link))
})
