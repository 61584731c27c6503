import { expect, test } from 'vitest'
import { articleJson } from '../../../../core/extract/articleJson.ts'
import { extractHtml } from '../../../../core/extract/html/extractHtml.ts'

const lead =
  '<p>The harbour office said on Friday that the ferries would run again from the first of May.</p><p>It named no reason for the long delay, which had angered the islands for most of the winter.</p>'

function paragraphsOf(body: string): readonly string[] {
  const html = `<html><head><title>Ferries run again</title></head><body><article><h1>Ferries run again</h1>${lead}${body}</article></body></html>`
  const bytes = new TextEncoder().encode(html)
  return articleJson(extractHtml({ bytes, mediaType: 'text/html', fileName: 'a.html' })).paragraphs
}

test.each([
  [
    'a list at the end with a heading above it',
    `${lead.replaceAll('The', 'An')}<h2>Ports of call</h2><ul><li>North quay, twice a day</li><li>Old harbour, at noon only</li></ul>`,
    'North quay, twice a day',
  ],
])('keeps %s', (_, body, expected) => {
  expect(paragraphsOf(body)).toContain(expected)
})
