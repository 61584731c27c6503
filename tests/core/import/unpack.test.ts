import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpack, unpackEach } from '../../../core/import/unpack.ts'
import { makeZip } from '../../support/makeZip.ts'

const words = (text: string) => new TextEncoder().encode(text)
const paths = (zip: Uint8Array) => unpack(zip).files.map(({ path }) => path)
const reasons = (zip: Uint8Array) => unpack(zip).refused

test('gives the files of a ZIP that other programs write', () => {
  const zip = zipSync({
    'a.txt': words('Ferries'),
    folder: { 'b.html': [words('<p>Ports</p>'), { level: 0 }] },
    'empty.txt': new Uint8Array(),
  })
  const { files, refused } = unpack(zip)
  expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['a.txt', 'Ferries'],
    ['folder/b.html', '<p>Ports</p>'],
    ['empty.txt', ''],
  ])
  expect(refused).toEqual([])
})

describe('names', () => {
  test.each([
    '../up.txt',
    'a/../../up.txt',
    '/etc/passwd',
    'C:\\windows\\a.txt',
    '..\\up.txt',
    '\\\\server\\a.txt',
    'a\0.txt',
  ])('%j is refused', (name) => {
    const zip = makeZip([
      { name, bytes: words('x') },
      { name: 'b.txt', bytes: words('y') },
    ])
    expect(paths(zip)).toEqual(['b.txt'])
    expect(reasons(zip)).toEqual([
      { path: name.replace('\0', '\ufffd'), reason: 'Its name leads out of the ZIP.' },
    ])
  })

  test.each([
    ['folder\\a.txt', 'folder/a.txt'],
    ['./folder//a.txt', 'folder/a.txt'],
    ['a..b.txt', 'a..b.txt'],
  ])('%j becomes %j', (name, path) => {
    expect(paths(makeZip([{ name, bytes: words('x') }]))).toEqual([path])
  })

  test.each(['__MACOSX/._a.txt', 'a/.DS_Store', 'Thumbs.db', 'desktop.ini', 'folder/'])(
    '%s is left out without a word',
    (name) => {
      expect(unpack(makeZip([{ name, bytes: words('x') }]))).toEqual({ files: [], refused: [] })
    },
  )

  test.each([
    ['marked UTF-8', words('Übersicht.txt'), true, 'Übersicht.txt'],
    ['unmarked UTF-8', words('Übersicht.txt'), false, 'Übersicht.txt'],
    [
      'code page 437',
      Uint8Array.from([0x9a, 0x62, 0x82, 0x2e, 0x74, 0x78, 0x74]),
      false,
      'Übé.txt',
    ],
  ])('are read as %s', (_, name, utf8, path) => {
    expect(paths(makeZip([{ name, bytes: words('x'), utf8 }]))).toEqual([path])
  })
})

describe('what is refused', () => {
  test.each([
    ['an encrypted file', { name: 'a.txt', encrypted: true }, 'encrypted'],
    ['a ZIP within the ZIP', { name: 'a.zip' }, 'packed file within a ZIP'],
    ['another way of packing', { name: 'a.txt', method: 12 }, 'cannot be read'],
    ['a header that states too much', { name: 'a.txt', stated: 99_000_000 }, 'larger than 10 MB'],
    ['a header that states too little', { name: 'a.txt', stated: 2 }, 'damaged'],
  ])('%s', (_, part, reason) => {
    const zip = makeZip([
      { bytes: words('Ferries'), ...part },
      { name: 'b.txt', bytes: words('y') },
    ])
    expect(paths(zip)).toEqual(['b.txt'])
    expect(reasons(zip)[0]?.reason).toContain(reason)
  })

  test('a Word file is no ZIP within the ZIP', () => {
    expect(paths(makeZip([{ name: 'a.docx', bytes: zipSync({ 'x.xml': words('x') }) }]))).toEqual([
      'a.docx',
    ])
  })

  test('a bomb is left as soon as it shows, and the others are read', () => {
    const zeros = new Uint8Array(10_000_000)
    const bomb = { name: 'bomb.txt', bytes: zeros }
    const zip = makeZip([
      bomb,
      { ...bomb, name: 'lying.txt', stated: 100 },
      { name: 'b.txt', bytes: words('y') },
    ])
    expect(paths(zip)).toEqual(['b.txt'])
    expect(reasons(zip).map(({ reason }) => reason)).toEqual([
      'It unpacks to far more than it should.',
      'It unpacks to far more than it should.',
    ])
  })

  test('everything beyond the total is refused, inflated or not', () => {
    const bytes = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251)
    const parts = [1, 2, 3, 4].map((at) => ({ name: `${at}.bin`, bytes, method: 0 }))
    const { files, refused } = unpack(makeZip(parts), { file: 100_000, total: 130_000, count: 9 })
    expect(files).toHaveLength(2)
    expect(refused.map(({ path }) => path)).toEqual(['3.bin', '4.bin'])
  })

  test('files beyond the count are told of once', () => {
    const parts = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, bytes: words('x') }))
    const { files, refused } = unpack(makeZip(parts), { file: 100, total: 1000, count: 5 })
    expect(files).toHaveLength(5)
    expect(refused).toEqual([
      { path: '', reason: 'The ZIP holds more than 5 files; the others were left out.' },
    ])
  })

  test.each([
    ['text', words('This is no ZIP, although it is long enough to be one.')],
    ['nothing', new Uint8Array()],
  ])('%s is no ZIP', (_, bytes) => {
    expect(reasons(bytes)[0]?.reason).toContain('no ZIP')
  })
})

describe('a ZIP that is cut off', () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 7919) % 251)
  const zip = makeZip([
    { name: 'a.bin', bytes },
    { name: 'b.bin', bytes },
  ])

  test.each([0.6, 0.8])('to %d of its length gives what is whole', (share) => {
    const { files, refused } = unpack(zip.subarray(0, zip.length * share))
    expect(files.map(({ path }) => path)).toEqual(['a.bin'])
    expect(refused[0]?.reason).toContain('cut off')
  })

  test('anywhere never throws', () => {
    for (let length = 0; length < zip.length; length += 37) unpack(zip.subarray(0, length))
  })
})

test('noise in any place never throws, and no path leads out', () => {
  const zip = makeZip([
    { name: 'folder/a.txt', bytes: words('Ferries '.repeat(50)) },
    { name: 'b.txt', bytes: words('Ports '.repeat(50)) },
  ])
  for (let at = 0; at < zip.length; at += 1) {
    const noisy = zip.slice()
    noisy[at] = (noisy[at] ?? 0) ^ 0xff
    for (const { path } of unpack(noisy).files) expect(path).not.toMatch(/\.\.\/|^\/|\\/)
  }
})

test('files come one by one', () => {
  const each = unpackEach(
    makeZip([
      { name: 'a.txt', bytes: words('x') },
      { name: 'b.txt', bytes: words('y') },
    ]),
  )
  expect(each.next().value).toMatchObject({ path: 'a.txt' })
  expect(each.next().value).toMatchObject({ path: 'b.txt' })
  expect(each.next().done).toBe(true)
})
