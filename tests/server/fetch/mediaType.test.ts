import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openSite } from '../../support/site.ts'

const home = { isAllowed: (address: string) => address === '127.0.0.1' }
const html = '<!doctype html><title>Ferry</title><p>The ferry returned.'
const pdf = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'
const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06'
const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** What a fetch of a body with this Content-Type comes to. */
async function fetchType(type: string | null, body: string | Uint8Array) {
  const site = await openSite((_, response) => {
    if (type !== null) response.setHeader('content-type', type)
    response.end(typeof body === 'string' ? latin1(body) : body)
  })
  return await guardedFetch(`${site.origin}/article`, home)
}

describe('is fetched', () => {
  test.each([
    ['text/html', html, 'text/html', 'article.html'],
    ['text/html; charset=utf-8', html, 'text/html;charset=utf-8', 'article.html'],
    [
      'TEXT/HTML;foo=bar; CHARSET="Windows-1252"',
      html,
      'text/html;charset=windows-1252',
      'article.html',
    ],
    ['application/xhtml+xml', html, 'application/xhtml+xml', 'article.html'],
    ['application/xml', `<?xml version="1.0"?>\n<html xmlns="x">`, 'text/html', 'article.html'],
    ['text/plain', 'The ferry returned.', 'text/plain', 'article.txt'],
    ['text/markdown', '# The ferry returned', 'text/markdown', 'article.md'],
    ['application/pdf', pdf, 'application/pdf', 'article.pdf'],
    ['application/x-pdf', pdf, 'application/pdf', 'article.pdf'],
    ['application/octet-stream', pdf, 'application/pdf', 'article.pdf'],
    ['application/octet-stream', html, 'text/html', 'article.html'],
    [
      'application/octet-stream; charset=koi8-r',
      '\xf0\xc1\xd2\xcf\xcd',
      'text/plain;charset=koi8-r',
      'article.txt',
    ],
    [null, pdf, 'application/pdf', 'article.pdf'],
    [null, `<!-- saved -->\n  <HTML>`, 'text/html', 'article.html'],
    [null, 'The ferry returned.', 'text/plain', 'article.txt'],
    ['nonsense', html, 'text/html', 'article.html'],
    ['text/html', pdf, 'application/pdf', 'article.pdf'],
    ['text/plain; charset=utf-8', `\n${pdf}`, 'application/pdf', 'article.pdf'],
    ['application/pdf', html, 'text/html', 'article.html'],
    ['text/html', Buffer.from(`\ufeff${html}`, 'utf16le'), 'text/html', 'article.html'],
    [null, Buffer.from(`\ufeff${html}`, 'utf16le'), 'text/html', 'article.html'],
    [
      'text/html; charset=utf-16',
      Buffer.from(html, 'utf16le'),
      'text/html;charset=utf-16',
      'article.html',
    ],
    ['text/html', `${html}\x0c\x01 with a stray byte`, 'text/html', 'article.html'],
    [
      'text/html; charset=iso-2022-jp',
      '<p>\x1b$B;~4V\x1b(B',
      'text/html;charset=iso-2022-jp',
      'article.html',
    ],
    ['text/html', '', 'text/html', 'article.html'],
  ])('%s %#', async (type, body, mediaType, fileName) => {
    expect(await fetchType(type, body)).toMatchObject({ mediaType, fileName })
  })
})

describe('is refused', () => {
  test.each([
    ['image/png', png, 'an image (image/png)'],
    ['image/svg+xml', '<svg>', 'an image (image/svg+xml)'],
    ['video/mp4', '', 'a video (video/mp4)'],
    ['audio/mpeg', '', 'a sound recording (audio/mpeg)'],
    ['application/json', '{}', 'data (application/json)'],
    ['application/zip', 'PK', 'an archive (application/zip)'],
    ['application/rss+xml', '<rss>', 'a feed (application/rss+xml)'],
    ['application/msword', '', 'an Office document (application/msword)'],
    ['text/html', png, 'an image (PNG)'],
    ['text/plain', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01', 'an image (JPEG)'],
    ['text/html', 'GIF89a\x01\0\x01\0\x80', 'an image (GIF)'],
    ['text/html', 'RIFF\x24\0\0\0WEBPVP8 ', 'an image (WebP)'],
    ['application/octet-stream', png, 'an image (PNG)'],
    [null, '\0\0\0\x18ftypmp42\0\0\0\0', 'a video'],
    [null, 'PK\x03\x04\x14\0\x06\0\x08\0', 'a ZIP archive or an Office document'],
    ['application/octet-stream', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'an Office document'],
    ['text/html', gzipSync(html), 'a gzip archive'],
    ['application/pdf', png, 'an image (PNG)'],
    ['text/html', '\x7fELF\x02\x01\x01\0\0\0', 'a file that is no text'],
    ['application/xml', '<?xml version="1.0"?><rss version="2.0">', 'XML, perhaps a feed'],
    ['text/xml', '<feed xmlns="http://www.w3.org/2005/Atom">', 'XML, perhaps a feed'],
  ])('%s %#', async (type, body, what) => {
    await expect(fetchType(type, body)).rejects.toMatchObject({
      status: 415,
      message: `This is ${what}; only text, HTML and PDF can be imported.`,
    })
  })

  test('without reading it, when its type says enough', async () => {
    const site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' }).write('and so on')
    })
    await expect(guardedFetch(site.origin, home)).rejects.toMatchObject({ status: 415 })
  })
})
