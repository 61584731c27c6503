import { expect, test } from 'vitest'
import { fetchedName } from '../../../server/fetch/fetchedName.ts'

const page = 'https://news.example.org/2024/ferry'
const html = 'text/html'

test.each([
  ['the last part of the path', page, html, '', 'ferry.html'],
  ['decoded', 'https://a.example/F%C3%A4hre%20kehrt%20heim/', html, '', 'Fähre kehrt heim.html'],
  ['read as Latin-1 where it is no UTF-8', 'https://a.example/F%E4hre', html, '', 'Fähre.html'],
  ['kept where its extension fits', 'https://a.example/a.HTM', html, '', 'a.HTM'],
  ['given the extension of its type', 'https://a.example/a.php', html, '', 'a.html'],
  ['never that of another format', 'https://a.example/a.docx', html, '', 'a.html'],
  [
    'with an end that is none kept',
    'https://a.example/issue-12.2024',
    html,
    '',
    'issue-12.2024.html',
  ],
  ['a PDF', 'https://a.example/paper.pdf', 'application/pdf', '', 'paper.pdf'],
  ['a PDF without extension', 'https://a.example/paper', 'application/pdf', '', 'paper.pdf'],
  ['a PDF named as a page', 'https://a.example/a.html', 'application/pdf', '', 'a.pdf'],
  ['a text', 'https://a.example/a.csv', 'text/csv', '', 'a.txt'],
  [
    'the host where there is no path',
    'https://news.example.org/',
    html,
    '',
    'news.example.org.html',
  ],
  [
    'the host where the path says nothing',
    'https://a.example/%2F..%2F',
    html,
    '',
    'a.example.html',
  ],
  ['without folders', 'https://a.example/..%2f..%2fetc%2fpasswd', html, '', 'etc passwd.html'],
  ['without what turns text around', 'https://a.example/a%E2%80%AEfdp.exe', html, '', 'a fdp.html'],
  ['without NUL and line breaks', 'https://a.example/a%00b%0D%0Ac', html, '', 'a b c.html'],
  ['never a device', 'https://a.example/con', html, '', '_con.html'],
  ['not hidden', 'https://a.example/.profile', html, '', 'profile.html'],
  ['short', `https://a.example/${'ä'.repeat(500)}`, html, '', `${'ä'.repeat(120)}.html`],
  ['as stated', page, 'application/pdf', 'attachment; filename="The paper.pdf"', 'The paper.pdf'],
  ['as stated without quotes', page, 'application/pdf', 'inline;filename=a.pdf', 'a.pdf'],
  [
    'as stated with quotes in it',
    page,
    html,
    String.raw`x; filename="a \"b\" c.html"`,
    'a b c.html',
  ],
  [
    'as stated whole',
    page,
    'application/pdf',
    `attachment; filename="x.pdf"; filename*=UTF-8''%E2%82%AC%20rates.pdf`,
    '€ rates.pdf',
  ],
  ['as stated in Latin-1', page, html, `attachment; filename*=iso-8859-1'en'%A3.html`, '£.html'],
  [
    'as stated in raw UTF-8',
    page,
    html,
    `attachment; filename="${Buffer.from('Fähre').toString('latin1')}.html"`,
    'Fähre.html',
  ],
  [
    'as stated, without a path',
    page,
    html,
    'attachment; filename="../../etc/passwd"',
    'etc passwd.html',
  ],
  ['of the path where none is stated', page, html, 'attachment; filename=""', 'ferry.html'],
])('a fetched file is named %s', (_, url, essence, disposition, name) => {
  expect(fetchedName(new URL(url), essence, disposition)).toBe(name)
})

test('a long header is read at once', () => {
  const start = performance.now()
  for (const filler of ['. ', ';', ' ', '%20', '\\', ';filename=', '"'])
    fetchedName(new URL(page), html, `x; filename="${filler.repeat(60_000 / filler.length)}`)
  expect(performance.now() - start).toBeLessThan(1000)
})
