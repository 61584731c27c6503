import { describe, expect, test } from 'vitest'
import { NotAnArticle } from '../../../../core/extract/article.ts'
import { articleJson } from '../../../../core/extract/articleJson.ts'
import { extractMail } from '../../../../core/extract/mail/extractMail.ts'

const paragraphs = [
  'The harbour council voted on Tuesday to keep the ferries in port until the union and the owners have talked again.',
  'Nobody in the hall expected the vote to be so close, and the mayor said that she would ask the ministry for help.',
  'Insurers have told the owners that no ship may leave without a full crew, which the strike makes impossible for now.',
]
const body = paragraphs.join('\n\n')

const mail = (headers: readonly string[], text: string, type = 'text/plain; charset=utf-8') =>
  new TextEncoder().encode([...headers, `Content-Type: ${type}`, '', text].join('\r\n'))

const jane = [
  'From: Jane Roe <jane@example.org>',
  'Subject: Ferries stay in port',
  'Date: Sat, 3 May 2031 23:30:00 -0500',
]
const letter = [
  'From: "The Harbour Letter" <newsletter@harbour.example>',
  'Subject: Ferries stay in port',
  'Date: Sat, 3 May 2031 06:00:00 +0000',
  'List-Unsubscribe: <https://harbour.example/out>',
]

const read = (bytes: Uint8Array) => extractMail({ bytes, fileName: 'a.eml', mediaType: '' })

describe('a mail from a person', () => {
  test('has subject, sender and the day where the sender was', async () => {
    const article = await read(mail(jane, body))
    expect(article).toMatchObject({
      title: 'Ferries stay in port',
      authors: ['Jane Roe'],
      publisher: null,
      published: '2031-05-03',
      language: 'en',
      type: 'personal_communication',
    })
    expect(articleJson(article).paragraphs).toEqual(paragraphs)
    expect(article.blocks[0]).toEqual({
      kind: 'title',
      text: 'Ferries stay in port',
      included: true,
    })
  })

  test.each([
    ['Re: Ferries', 'Ferries'],
    ['AW: Fwd: Ferries', 'Ferries'],
    ['=?utf-8?B?RsOkaHJlbg==?=', 'Fähren'],
  ])('with the subject %s is titled %s', async (subject, title) => {
    const headers = [jane[0] ?? '', `Subject: ${subject}`, jane[2] ?? '']
    expect((await read(mail(headers, body))).title).toBe(title)
  })

  test('loses quoted mails and the signature', async () => {
    const text = `${body}\n\n-- \nJane Roe\nHarbour desk, a house that works for everybody.\n\nOn Fri, 2 May 2031, John Doe wrote:\n> Did the council vote already? I would like to know it soon.\n`
    const article = await read(mail(jane, text))
    expect(articleJson(article).paragraphs).toEqual(paragraphs)
  })

  test('loses what it answers, below and above', async () => {
    const text = `On Fri, 2 May 2031 at 10:00, John Doe <john@example.org>\nwrote:\n> Did the council vote already? I would like to know it soon.\n\n${body}`
    const article = await read(mail(jane, text))
    expect(articleJson(article).paragraphs).toEqual(paragraphs)
    expect(article.warnings).toContain('Quotations of earlier mails were left out.')
  })
})

test('a forwarded article counts as its own sender’s, with its own date and subject', async () => {
  const text = `Look at this.\n\n---------- Forwarded message ---------\nFrom: The Harbour Letter <newsletter@harbour.example>\nDate: Thu, 1 May 2031 at 06:00\nSubject: Owners talk\nTo: <jane@example.org>\n\n${body}`
  const article = await read(
    mail([...jane.slice(0, 1), 'Subject: Fwd: Owners talk', ...jane.slice(2)], text),
  )
  expect(article).toMatchObject({
    title: 'Owners talk',
    authors: [],
    publisher: 'The Harbour Letter',
    published: '2031-05-01',
    type: 'webpage',
  })
  expect(articleJson(article).paragraphs).toEqual(paragraphs)
})

describe('a newsletter', () => {
  test('has its house for an outlet and no unsubscribe footer', async () => {
    const text = `View in browser\n\n${body}\n\nUnsubscribe from this list or manage your preferences here.\n`
    const article = await read(mail(letter, text))
    expect(article).toMatchObject({ publisher: 'The Harbour Letter', type: 'webpage', authors: [] })
    expect(articleJson(article).paragraphs).toEqual(paragraphs)
  })

  test('of a person at a house has both', async () => {
    const headers = [
      'From: Jane Roe at The Harbour Letter <jane@harbour.example>',
      ...letter.slice(1),
    ]
    expect(await read(mail(headers, body))).toMatchObject({
      authors: ['Jane Roe'],
      publisher: 'The Harbour Letter',
    })
  })

  test('in HTML is read without a text part, with the address where a browser shows it', async () => {
    const html = `<html><body><table><tr><td><a href="https://harbour.example/3">View this email in your browser</a></td></tr></table>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p>You are receiving this because you signed up.</p></body></html>`
    const article = await read(mail(letter, html, 'text/html; charset=utf-8'))
    expect(article.url).toBe('https://harbour.example/3')
    expect(articleJson(article).paragraphs).toEqual(paragraphs)
  })
})

test('attachments are named in a warning', async () => {
  const parts = [
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '--x',
    'Content-Type: application/pdf; name="report.pdf"',
    'Content-Disposition: attachment; filename="report.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--x--',
  ].join('\r\n')
  const article = await read(mail(jane, parts, 'multipart/mixed; boundary=x'))
  expect(article.warnings.join()).toContain('Attachments were left out: report.pdf.')
})

test('invalid UTF-8 does no harm', async () => {
  const bytes = mail(jane, body)
  const at = bytes.length - 20
  bytes[at] = 0xff
  bytes[at + 1] = 0xfe
  const article = await read(bytes)
  expect(articleJson(article).paragraphs[0]).toBe(paragraphs[0])
  expect(article.warnings.join()).toContain('could not be decoded')
})

test.each([
  ['no mail at all', new TextEncoder().encode('nothing but a line'), 'damaged'],
  ['an encrypted mail', mail(jane, '--x--', 'multipart/encrypted; boundary=x'), 'locked'],
  ['a mail without text', mail(jane, ''), 'empty'],
  ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), 'damaged'],
])('refuses %s', async (_, bytes, reason) => {
  const error = await read(bytes).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NotAnArticle)
  expect(error).toMatchObject({ reason })
})

test('parts within parts without end are refused', async () => {
  const open = Array.from(
    { length: 500 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
  )
  await expect(
    read(mail(jane, open.join('\r\n'), 'multipart/mixed; boundary=b0')),
  ).rejects.toBeInstanceOf(NotAnArticle)
})
