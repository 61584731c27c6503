import { expect, test } from 'vitest'
import { largestOriginal, NotAnArticle } from '../../../core/extract/article.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])
const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 255) + 1)

async function reasonFor(
  bytes: Uint8Array,
  mediaType = 'text/plain',
  fileName = 'a.txt',
): Promise<string> {
  try {
    await extractArticle({ bytes, mediaType, fileName })
  } catch (error) {
    if (error instanceof NotAnArticle) return error.reason
    throw error
  }
  return 'accepted'
}

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['white space only', bytesOf(' \n\u00a0\n\t'), 'empty'],
  ['a picture named .txt', png, 'unsupported'],
  ['bytes of all values named .txt', noise, 'binary'],
  ['a menu without a sentence', bytesOf('Home\nWorld\nSport\nLog in\n'), 'no-sentence'],
  ['a file beyond the limit', new Uint8Array(largestOriginal + 1), 'too-large'],
])('refuses %s', async (_, bytes, reason) => {
  expect(await reasonFor(bytes)).toBe(reason)
})

test('refuses a media type that is no text', async () => {
  expect(await reasonFor(bytesOf('A sentence stands here.'), 'image/png')).toBe('unsupported')
})

test('keeps a title short that goes on without end', async () => {
  const text = `# ${'Very '.repeat(2000)}long\n\nThe article itself is short, but it is an article all the same, with a full stop.\n`
  const article = await extractArticle({
    bytes: bytesOf(text),
    mediaType: 'text/plain',
    fileName: '',
  })
  expect((article.title ?? '').length).toBeLessThanOrEqual(300)
})
