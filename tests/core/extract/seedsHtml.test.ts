import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ArticleJson, articleJson } from '../../../core/extract/articleJson.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'
import { seedFiles } from '../../support/seeds.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page such as a site would show the article on: menu, byline, figures, boxes, comments, footer. */
function sitePage(article: ArticleJson): string {
  const { title, authors, publisher, published, language, paragraphs, captions } = article
  const name = escaped(publisher ?? '')
  const half = Math.ceil(paragraphs.length / 2)
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`
  const figure = (text: string) =>
    `<figure><img src="/p.jpg" alt=""><figcaption>${escaped(text)}</figcaption></figure>`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    author: authors.map((author) => ({ '@type': 'Person', name: author })),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(published ? { datePublished: `${published}T09:30:00Z` } : {}),
  }
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${escaped(title ?? '')}${name ? ` | ${name}` : ''}</title>
<meta property="og:title" content="${escaped(title ?? '')}">
${name ? `<meta property="og:site_name" content="${name}">` : ''}
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>${escaped(title ?? '')}</h1>
<div class="byline">${authors.length > 0 ? `<span class="author">By ${escaped(authors.join(' and '))}</span>` : ''}
${published ? `<time datetime="${published}">${published}</time>` : ''}</div>
${captions.slice(0, 1).map(figure).join('')}
<div class="body">${paragraphs.slice(0, half).map(paragraph).join('\n')}
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Harbour to be dredged again in spring</a></li><li><a href="/2">Ferry line gets two new ships</a></li></ul></aside>
${captions.slice(1).map(figure).join('')}
${paragraphs.slice(half).map(paragraph).join('\n')}</div>
<div class="share"><a href="#">Share</a><a href="#">Tweet</a></div></article>
<section class="comments"><h3>2 comments</h3><p>I was there and it was nothing like this, believe me or not.</p><p>Thank you for this, it is what I have been saying for years.</p></section></main>
<footer><p>All rights reserved. Read our privacy policy before you write to us.</p></footer></body></html>`
}

async function read(bytes: Uint8Array, fileName: string): Promise<ArticleJson> {
  return articleJson(await extractArticle({ bytes, fileName, mediaType: '' }))
}

describe.skipIf(seedFiles.length === 0)('real articles on a page', () => {
  test.each(seedFiles.map((file) => [basename(file).slice(0, 3), file]))(
    '%s reads the same from a page as from a text dump',
    { timeout: 60_000 },
    async (_, file) => {
      const text = await read(readFileSync(file), 'a.txt')
      const page = await read(new TextEncoder().encode(sitePage(text)), 'a.html')
      const { title, authors, publisher, published, language, paragraphs, captions } = text
      expect(page).toMatchObject({ title, authors, publisher, published, language })
      expect(page.paragraphs).toEqual(paragraphs)
      expect(page.captions).toEqual(captions)
    },
  )
})
