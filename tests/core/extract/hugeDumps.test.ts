import { expect, test } from 'vitest'
import { NotAnArticle } from '../../../core/extract/article.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'

const megabyte = 1024 * 1024
const sentence = 'The ship left the port at dawn and nobody on the quay saw it go that day. '
const fill = (piece: string, size = megabyte) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Milliseconds: far above what each takes, far below what backtracking would take. */
const hanging = 60_000

test.each([
  ['one line of sentences', fill(sentence)],
  ['one line of words', fill('ship port dawn ')],
  ['one letter and spaces', fill('a ')],
  ['a single word', fill('a')],
  ['blank lines', `${sentence}\n${fill('\n', 200_000)}${sentence}`],
  ['spaces', `Start.${fill(' ')}end`],
  ['opening brackets', fill('[(')],
  ['unfinished links', fill('[a](')],
  ['quotation marks', fill('"')],
  ['curly quotation marks', fill('“a ')],
  ['unfinished emphasis', fill('**a ')],
  ['capitalised words', fill('Anna Bella Carla ')],
  ['dates', fill('12 May 2014\n')],
  ['a menu', fill('Home\nNews\n')],
  ['lines that hang', fill('and the ship of the line went to the\n')],
  [
    'the same quotation',
    fill('"We will go," said John Smith, the captain of the ship, on Monday.\n'),
  ],
])('reads a megabyte of %s without hanging', { timeout: hanging }, async (_, text) => {
  const read = extractArticle({
    bytes: new TextEncoder().encode(text).subarray(0, 10 * megabyte),
    fileName: '',
    mediaType: 'text/plain',
  })
  const outcome = await read.catch((error: unknown) => error)
  expect(outcome instanceof NotAnArticle || (outcome as { blocks?: unknown }).blocks).toBeTruthy()
})
