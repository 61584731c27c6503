import { expect, test } from 'vitest'
import { readAside } from '../../../server/articles/readAside.ts'

const original = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  fileName: 'a.txt',
  mediaType: 'text/plain',
})
const sentence = (n: number) =>
  `Ferry number ${n} returned to the harbour on Monday evening, the captain of the port said.`
const article = (sentences: number) =>
  [
    'The ferries return to the harbour',
    ...Array.from({ length: sentences }, (_, n) => sentence(n)),
  ].join('\n\n')

test.each([
  ['a short article', 5],
  ['a long article, in a thread,', 2000],
])('%s is read whole', async (_, sentences) => {
  const { title, blocks } = await readAside(original(article(sentences)))
  expect(title).toBe('The ferries return to the harbour')
  expect(blocks.filter(({ kind, included }) => included && kind === 'paragraph')).toHaveLength(
    sentences,
  )
})

test('a long article leaves the main thread free', async () => {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 5)
  await readAside(original(article(2000)))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(10)
})

test('a long text without a sentence is refused as a short one is', async () => {
  for (const lines of [3, 30_000])
    await expect(readAside(original('Home\nNews\n'.repeat(lines)))).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/no sentence/),
    })
})
