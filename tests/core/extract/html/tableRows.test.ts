import { expect, test } from 'vitest'
import { parsePage } from '../../../../core/extract/html/parsePage.ts'
import { segmentPage } from '../../../../core/extract/html/segmentPage.ts'

function textsOf(body: string): string[] {
  const page = `<html><head></head><body>${body}</body></html>`
  return segmentPage(parsePage(page)).map(({ text }) => text)
}

test.each([
  [
    'makes a block of each row of figures',
    '<table><tr><th>Port</th><th>Tonnes</th></tr><tr><td>Kolm</td><td>538</td></tr></table>',
    ['Port | Tonnes', 'Kolm | 538'],
  ],
  [
    'keeps the place of an empty cell',
    '<table><tr><th>Port</th><th>2022</th><th>2023</th></tr><tr><td>Kolm</td><td></td><td>9</td></tr></table>',
    ['Port | 2022 | 2023', 'Kolm | | 9'],
  ],
  [
    'reads a table that only arranges the page cell by cell',
    '<table><tr><td>Home</td><td><h2>Headline</h2></td></tr><tr><td>Contact</td><td>Words</td></tr></table>',
    ['Home', 'Headline', 'Contact', 'Words'],
  ],
] as const)('%s', (_, body, texts) => {
  expect(textsOf(body)).toEqual(texts)
})

test('finds the body behind an element that a script left before the head', () => {
  const page =
    '<html><div></div><head><title>A</title></head><body><p>The tide turned.</p></body></html>'
  expect(segmentPage(parsePage(page)).map(({ text }) => text)).toEqual(['The tide turned.'])
})
