import { expect, test } from 'vitest'
import { chainHash } from '../../../core/version/chain.ts'
import { hashOf } from '../../../core/version/hash.ts'
import { type StoredLink, verifyLink } from '../../../core/version/verifyChain.ts'

function link(
  number: number,
  previousHash: string | null,
  reason: StoredLink['reason'] = 'named',
): StoredLink {
  const contentHash = hashOf(`content ${number}`)
  const fields = {
    briefId: 'b',
    number,
    name: `v${number}`,
    note: null,
    reason,
    contentHash,
    previousHash,
    createdById: 'u',
    createdAt: '2026-12-01T10:00:00.000Z',
    stateHash: hashOf(`bytes ${number}`),
  }
  return {
    ...fields,
    chainHash: chainHash(fields),
    thinned: false,
    actualHash: contentHash,
    actualStateHash: fields.stateHash,
  }
}
const first = link(1, null)
const second = link(2, first.chainHash)
const third = link(3, second.chainHash)

test('versions as they were saved hold', () => {
  expect(verifyLink(first, null)).toBeNull()
  expect(verifyLink(second, first)).toBeNull()
  expect(verifyLink(third, second)).toBeNull()
})

test('the content of an automatic version may be let go of, its record may not', () => {
  const kept = link(2, first.chainHash, 'automatic')
  const thinned = { ...kept, thinned: true, actualHash: null, actualStateHash: null }
  expect(verifyLink(thinned, first)).toBeNull()
  expect(verifyLink({ ...thinned, contentHash: 'x' }, first)).toMatchObject({ kind: 'record' })
})

test.each([
  ['one is missing', third, first, 2, 'missing'],
  ['the first is missing', second, null, 1, 'missing'],
  ['one comes twice', second, second, 3, 'missing'],
  ['it follows another', { ...second, previousHash: third.chainHash }, first, 2, 'order'],
  ['the first claims one before it', { ...first, previousHash: 'x' }, null, 1, 'order'],
  ['its name was changed', { ...second, name: 'Final' }, first, 2, 'record'],
  ['its time was changed', { ...second, createdAt: `${third.createdAt}1` }, first, 2, 'record'],
  ['its person was changed', { ...second, createdById: 'v' }, first, 2, 'record'],
  ['its hash was changed', { ...second, contentHash: 'x', actualHash: 'x' }, first, 2, 'record'],
  ['it cannot be read', { ...second, actualHash: null }, first, 2, 'unreadable'],
  ['its bytes were changed', { ...second, actualStateHash: 'x' }, first, 2, 'bytes'],
  ['its content is gone', { ...second, thinned: true, actualHash: null }, first, 2, 'unreadable'],
  ['its content was changed', { ...second, actualHash: 'x' }, first, 2, 'content'],
] as const)('%s', (_, version, before, number, kind) => {
  const broken = verifyLink(version, before)
  expect(broken).toMatchObject({ number, kind })
  expect(broken?.message).toContain(`ersion ${number}`)
})
