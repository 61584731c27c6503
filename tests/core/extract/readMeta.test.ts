import { expect, test } from 'vitest'
import { readMeta } from '../../../core/extract/text/readMeta.ts'

test.each([
  ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe'], null],
  ['by thomas pierret , Friday, November 22, 2013', ['Thomas Pierret'], '2013-11-22'],
  ['Jane Doe | June 3, 2031 | 4:10 p.m. EST', ['Jane Doe'], '2031-06-03'],
  ['By JANE DE LA CRUZ, Diplomatic Correspondent', ['Jane de la Cruz'], null],
  ['Jane Doe, Senior Fellow', ['Jane Doe'], null],
  ['By Jane Doe in Geneva', ['Jane Doe'], null],
  ['By Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe'], null],
  ['Posted by Jane Doe on May 9, 2031 in Shipping', ['Jane Doe'], '2031-05-09'],
  ['Par Claire Vasseur', ['Claire Vasseur'], null],
  ['Von Katrin Böhler, 22.01.2031, 17:45 Uhr', ['Katrin Böhler'], '2031-01-22'],
  ['Written by: Dr. Ann Poe', ['Ann Poe'], null],
  ['Publié le 12 mars 2031 à 18h05', [], '2031-03-12'],
  ['By Reuters', [], null],
  ['By staff reporter', [], null],
])('reads "%s"', (text, authors, published) => {
  const meta = readMeta(text)
  expect(meta?.authors).toEqual(authors)
  expect(meta?.dates[0]?.iso ?? null).toBe(published)
})

test.each([
  'By Tuesday the convoy had reached open water.',
  'Middle East',
  'Foreign Policy',
  'Executive Producer',
  'In March 2024 the strait was mined for the first time, officials said.',
])('takes "%s" for no byline', (text) => {
  expect(readMeta(text)?.authors ?? []).toEqual([])
})
