import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Expected } from './score.ts'

/** What stands beside each page: its truth, the address that it gives as its own, what is hard. */
interface PageTruth extends Expected {
  readonly url: string | null
  readonly note: string
}

const folder = new URL('./pages/', import.meta.url)
const files = readdirSync(folder)
const names = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -5))

test('gives every page a truth and every truth a page', () => {
  const truths = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))
  expect(truths).toEqual(names)
  expect(names.length).toBeGreaterThan(0)
})

describe.each(names)('%s', (name) => {
  const truth: PageTruth = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  const html = decode(readFileSync(new URL(`${name}.html`, folder)))
  const text = visibleText(html)

  test('has exactly the fields of a truth', () => {
    expect(Object.keys(truth)).toEqual([
      'title',
      'authors',
      'publisher',
      'published',
      'language',
      'paragraphs',
      'captions',
      'url',
      'note',
    ])
    expect(truth.title).toMatch(/\S/)
    expect(truth.note).toMatch(/^\S.*\.$/)
  })

  test('holds the paragraphs in their order', () => {
    let from = 0
    for (const paragraph of truth.paragraphs) {
      // A row of a table is given with bars between its cells.
      const shown = paragraph.replaceAll(' | ', ' ')
      const at = text.indexOf(shown, from)
      expect(at, paragraph).toBeGreaterThanOrEqual(from)
      from = at + shown.length
    }
    expect(truth.paragraphs.length).toBeGreaterThan(2)
  })

  test('holds the captions, and they are no paragraphs', () => {
    for (const caption of truth.captions) {
      expect(text).toContain(caption)
      expect(truth.paragraphs).not.toContain(caption)
    }
  })

  test('states its title, authors and outlet somewhere', () => {
    const anywhere = squeeze(`${text} ${everyAttribute(html)}`).toLowerCase()
    for (const stated of [truth.title, truth.publisher, ...truth.authors])
      if (stated) expect(anywhere).toContain(stated.toLowerCase())
  })

  test('has a date that exists and a language that has a name', () => {
    if (truth.published !== null) {
      expect(truth.published).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      const day = new Date(truth.published)
      expect(day.toISOString().slice(0, truth.published.length)).toBe(truth.published)
    }
    const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    expect(truth.language).toMatch(/^[a-z]{2,3}$/)
    expect(languages.of(truth.language)).toBeDefined()
  })

  test('contains the address that it gives as its own', () => {
    if (truth.url === null) return
    expect(new URL(truth.url).protocol).toMatch(/^https?:$/)
    expect(html).toContain(truth.url.replaceAll('&', html.includes(truth.url) ? '&' : '&amp;'))
  })
})

/** Decodes by byte order mark, else by what the page declares, else as UTF-8; throws on a bad byte. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8'
  const encoding = start.startsWith('ÿþ')
    ? 'utf-16le'
    : start.startsWith('ï»¿')
      ? 'utf-8'
      : declared
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

function visibleText(html: string): string {
  const { document } = parseHTML(html)
  for (const element of document.querySelectorAll('script, style')) element.remove()
  for (const element of document.querySelectorAll('br')) element.replaceWith(' ')
  return squeeze(document.documentElement.textContent ?? '')
}

/** Attributes and scripts as text: a page may state its title or outlet in `content` or JSON only. */
function everyAttribute(html: string): string {
  const { document } = parseHTML(html)
  const values: string[] = []
  for (const element of document.querySelectorAll('*')) {
    for (const { value } of element.attributes) values.push(value)
    if (element.localName === 'script') values.push(element.textContent ?? '')
  }
  return values.join(' ')
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
