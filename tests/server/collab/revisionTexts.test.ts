import { expect, test } from 'vitest'
import { RevisionTexts } from '../../../server/collab/revisionTexts.ts'

function makeTexts(length: number) {
  const reads: string[] = []
  const texts = new RevisionTexts(async (sourceId, hash) => {
    reads.push(`${sourceId}/${hash}`)
    return hash === 'missing' ? null : 'x'.repeat(length)
  })
  return { texts, reads }
}

test('a text is read once', async () => {
  const { texts, reads } = makeTexts(10)
  await texts.text('s', 'a')
  await texts.text('s', 'a')
  expect(reads).toEqual(['s/a'])
})

test('a revision that is missing is asked for again', async () => {
  const { texts, reads } = makeTexts(10)
  expect(await texts.text('s', 'missing')).toBeNull()
  expect(await texts.text('s', 'missing')).toBeNull()
  expect(reads).toHaveLength(2)
})

test('the texts that were not used for longest are dropped first', async () => {
  const { texts, reads } = makeTexts(4_000_000)
  for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) await texts.text('s', hash)
  expect(reads).toEqual(['s/a', 's/b', 's/c', 's/b'])
})
