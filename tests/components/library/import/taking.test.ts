// What is dropped, picked, pasted: which entries come of it.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { collectPicked, walk } from '../../../../components/library/import/collectFiles.ts'
import { fileKind } from '../../../../components/library/import/fileKind.ts'
import { isJunk } from '../../../../components/library/import/isJunk.ts'
import { openArchive } from '../../../../components/library/import/openArchive.ts'
import { parseAddresses } from '../../../../components/library/import/parseAddresses.ts'
import { pastedEntries } from '../../../../components/library/import/pastedEntries.ts'

describe('a list of addresses', () => {
  test.each([
    ['https://a.example/x', ['https://a.example/x']],
    [
      '  a.example/x \n\nwww.b.example\r\nhttp://c.example:81/?q=1',
      ['a.example/x', 'www.b.example', 'http://c.example:81/?q=1'],
    ],
    ['- <https://a.example/>,\n- https://b.example;', ['https://a.example/', 'https://b.example']],
    ['https://a.example\nhttps://a.example', ['https://a.example']],
    ['münchen.example/ä', ['münchen.example/ä']],
    ['See https://a.example', null],
    ['https://a.example\nA sentence.', null],
    ['Hello', null],
    ['', null],
  ])('%j', (text, addresses) => {
    expect(parseAddresses(text)).toEqual(addresses)
  })
})

describe('what is pasted', () => {
  const kinds = (text: string, html = '') =>
    pastedEntries({ text, html }).map(({ name, origin }) => `${origin.kind} ${name}`)
  test.each([
    [
      'addresses are fetched',
      'a.example\nb.example',
      '',
      ['address a.example', 'address b.example'],
    ],
    [
      'a piece of a page stays one',
      'Words.',
      '<h1>Title</h1><p>Words.</p>',
      ['file Pasted page.html'],
    ],
    [
      'what a code editor colours is text',
      'Words.',
      '<div><span>Words.</span></div>',
      ['file Pasted text.txt'],
    ],
    ['text is text', 'Words.', '', ['file Pasted text.txt']],
    ['nothing is nothing', '  ', '<p></p>', []],
  ])('%s', (_, text, html, expected) => {
    expect(kinds(text, html)).toEqual(expected)
  })

  test.each([
    ['<p>ä</p>', '<!doctype html><html><body><p>ä</p></body></html>'],
    ['<html><body><p>ä</p></body></html>', '<html><body><p>ä</p></body></html>'],
  ])('a pasted page is whole and says how it is encoded: %s', async (html, whole) => {
    const [entry] = pastedEntries({ text: 'ä', html })
    const file = entry?.origin.kind === 'file' ? entry.origin.file : null
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? [])
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(whole)
  })
})

/** A folder as a browser hands it out: at most two entries at a time. */
interface Tree {
  readonly [name: string]: string | null | Tree
}
function entryOf(name: string, content: Tree[string], path = `/${name}`): FileSystemEntry {
  const base = { name, fullPath: path, isFile: typeof content !== 'object', isDirectory: false }
  if (typeof content === 'string' || content === null || content === undefined)
    return {
      ...base,
      isFile: true,
      file: (take: (file: File) => void, fail: (error: Error) => void) =>
        content === null ? fail(new Error('no')) : take(new File([content ?? ''], name)),
    } as unknown as FileSystemEntry
  const left = Object.entries(content).map(([child, inside]) =>
    entryOf(child, inside, `${path}/${child}`),
  )
  return {
    ...base,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (take: (part: FileSystemEntry[]) => void) => take(left.splice(0, 2)),
    }),
  } as unknown as FileSystemEntry
}

test('a folder is walked to its ends, in the order of its numbers, without junk', async () => {
  const folder = entryOf('reports', {
    '10.txt': 'x',
    '2.txt': 'x',
    '.DS_Store': 'x',
    '.git': { config: 'x' },
    b: { 'c.html': 'x', d: { '~$e.docx': 'x', 'e.docx': 'x' } },
    'locked.txt': null,
  })
  const { files, unreadable } = await walk([folder])
  expect(files.map(({ file, folder }) => `${folder}: ${file.name}`)).toEqual([
    'reports: 2.txt',
    'reports: 10.txt',
    'reports/b: c.html',
    'reports/b/d: e.docx',
  ])
  expect(unreadable).toEqual(['reports/locked.txt'])
})

test('a picked folder is taken alike', () => {
  const at = (path: string) =>
    Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path,
    })
  const picked = collectPicked([
    at('r/10.txt'),
    at('r/.cache/a.txt'),
    at('r/2.txt'),
    at('r/Thumbs.db'),
  ])
  expect(picked.map(({ file, folder }) => `${folder}: ${file.name}`)).toEqual([
    'r: 2.txt',
    'r: 10.txt',
  ])
})

test.each([
  ['.DS_Store', true],
  ['__MACOSX', true],
  ['desktop.ini', true],
  ['~$draft.docx', true],
  ['a.txt', false],
  ['macosx.txt', false],
])('%s is junk: %s', (name, junk) => {
  expect(isJunk(name)).toBe(junk)
})

test.each([
  ['a.zip', '', 'archive'],
  ['a', 'application/zip', 'archive'],
  ['a.RIS', '', 'bibliography'],
  ['a.bib', 'text/plain', 'bibliography'],
  ['items.json', 'application/json', 'bibliography'],
  ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'article'],
  ['zip.txt', 'text/plain', 'article'],
])('%s (%s) is taken in as %s', (name, type, kind) => {
  expect(fileKind({ name, type })).toBe(kind)
})

test('an archive gives its files, and says why it keeps one back', async () => {
  const text = new TextEncoder().encode('words')
  const zip = zipSync({ 'a/b.txt': text, '../c.txt': text, '.DS_Store': text, 'd.zip': text })
  const { files, refused } = await openArchive(new File([new Uint8Array(zip)], 'x.zip'))
  expect(files.map(({ path, file }) => [path, file.name])).toEqual([['a/b.txt', 'b.txt']])
  expect(await files[0]?.file.text()).toBe('words')
  expect(refused.map(({ path }) => path)).toEqual(['../c.txt', 'd.zip'])
  for (const { reason } of refused) expect(reason).toMatch(/\.$/)
})

test('what is no archive is refused with a reason', async () => {
  const { files, refused } = await openArchive(new File(['words'], 'x.zip'))
  expect([files.length, refused.length]).toEqual([0, 1])
})
