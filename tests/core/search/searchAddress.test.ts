import { expect, test } from 'vitest'
import {
  everything,
  isNarrowed,
  readSearchParameters,
  writeSearchParameters,
} from '../../../core/search/searchAddress.ts'

test.each([
  [''],
  ['q=grain+corridor'],
  ['q=grain&outlet=Delta+Courier&outlet=The+Ledger&from=2013&to=2014-02'],
  ['author=Ada+Lund&language=fr&tag=water&addedBy=u1'],
  ['q=x&exact=true&archived=true&sort=date'],
])('the address ?%s is read and written as it was', (address) => {
  const read = readSearchParameters(new URLSearchParams(address))
  expect(read.success).toBe(true)
  expect(writeSearchParameters(read.data ?? everything).toString()).toBe(address)
})

test('empty and unknown parameters are as good as none', () => {
  const read = readSearchParameters(new URLSearchParams('q=&outlet=&from=&utm_source=mail'))
  expect(read.data).toEqual(everything)
})

test.each([
  ['from=13', 'from'],
  ['to=2013-02-31', 'to'],
  ['sort=size', 'sort'],
  ['exact=perhaps', 'exact'],
  [`q=${'x'.repeat(401)}`, 'q'],
  [Array.from({ length: 21 }, (_, n) => `tag=${n}`).join('&'), 'tag'],
])('?%s is refused, naming the parameter', (address, parameter) => {
  const { error } = readSearchParameters(new URLSearchParams(address))
  expect(error?.issues.map(({ path }) => path[0])).toEqual([parameter])
})

test.each([
  ['', false],
  ['sort=date', false],
  ['archived=true', false],
  ['q=%20', false],
  ['q=x', true],
  ['tag=water', true],
  ['to=2013', true],
])('?%s narrows the library down: %s', (address, narrowed) => {
  const { data } = readSearchParameters(new URLSearchParams(address))
  expect(isNarrowed(data ?? everything)).toBe(narrowed)
})
