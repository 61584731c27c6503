import { expect, test } from 'vitest'
import { NotAnArticle } from '../../../../core/extract/article.ts'
import { extractHtml } from '../../../../core/extract/html/extractHtml.ts'

const megabyte = 1024 * 1024
const paragraph =
  '<p>The minister said on Friday that the talks in the capital would go on for another week.</p>'
const article = paragraph.repeat(4)
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length))

/** Many times what each takes alone on a machine, far below what a quadratic pass would take. */
const allowed = 30_000

function outcome(html: string): string {
  const bytes = new TextEncoder().encode(`<html><body>${html}`)
  try {
    extractHtml({ bytes, mediaType: 'text/html', fileName: 'a.html' })
    return 'read'
  } catch (error) {
    if (error instanceof NotAnArticle) return error.reason
    throw error
  }
}

test.each([
  ['100,000 nested blocks', `${'<div>'.repeat(100_000)}${article}`, 'read'],
  ['100,000 nested spans', `${'<span>'.repeat(100_000)}${article}`, 'read'],
  ['nested tables', `${'<table><tr><td>'.repeat(30_000)}${article}`, 'read'],
  ['nested lists', `${'<ul><li>'.repeat(50_000)}${article}`, 'read'],
  ['ten megabytes of tags', fill('<div><b>a</b></div>', 10 * megabyte), 'too-large'],
  ['millions of entities', `${article}${fill('&amp;', 5 * megabyte)}`, 'too-large'],
  ['millions of stray signs', `${article}${fill('<', 5 * megabyte)}`, 'too-large'],
  ['open quotation marks', `${article}${fill('<a href="', 3 * megabyte)}`, 'read'],
  ['comments that never end', `${article}${fill('<!--', 3 * megabyte)}`, 'read'],
  ['a script that never ends', `${article}<script>${fill('let a = 1;', megabyte)}`, 'read'],
  [
    'entities that expand',
    `<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]>${article}&c;`,
    'read',
  ],
  [
    'nested structured data',
    `<script type="application/ld+json">${'['.repeat(300_000)}</script>${article}`,
    'read',
  ],
  ['a long title', `<title>${fill('a - ', megabyte)}</title>${article}`, 'read'],
  ['spaces', `${article}<p>${fill(' ', 3 * megabyte)}x`, 'read'],
])('stands %s', { timeout: 60_000 }, (_, html, expected) => {
  const begun = performance.now()
  expect(outcome(html)).toBe(expected)
  expect(performance.now() - begun).toBeLessThan(allowed)
})

test.each([
  ['an empty page', '', 'empty'],
  ['frames', '<frameset><frame src="a.html"></frameset>', 'empty'],
  [
    'a menu',
    '<ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul>',
    'no-sentence',
  ],
])('refuses %s', (_, html, reason) => {
  expect(outcome(html)).toBe(reason)
})

test('keeps no markup', () => {
  const html = `<html><body><h1>One</h1>${article}<p>The <script>alert(1)</script>talks <img src=x onerror=alert(1)>ended late &lt;b&gt;today&lt;/b&gt;.</p>`
  const bytes = new TextEncoder().encode(html)
  const { blocks } = extractHtml({ bytes, mediaType: 'text/html', fileName: 'a.html' })
  const text = blocks.map((block) => block.text).join('\n')
  expect(text).toContain('The talks ended late <b>today</b>.')
  expect(text).not.toMatch(/alert|onerror/)
})
