import { describe, expect, it } from 'vitest'
import {
  type Passage,
  passageType,
  readTransfer,
  withoutReference,
  writeTransfer,
} from '../../../core/quote/passageTransfer.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'

const passage: Passage = {
  ...plainCitation,
  source: 's1',
  revision: 'abc',
  exact: 'Ships <wait> & "see"',
  prefix: 'before ',
  suffix: ' after',
  start: 10,
  end: 30,
  locator: 'para. 2',
  speaker: 'Miriam Okafor',
  via: '',
}
const source = {
  title: 'Ships wait',
  authors: ['Ann Reed'],
  outlet: 'Harbour News',
  published: '2019-03-04',
}
const written = new Map(writeTransfer(passage, source))

describe('a copied passage', () => {
  it('comes back as it went', () => {
    expect(readTransfer(written.get(passageType) ?? '')).toEqual(passage)
  })
  it('is plain words with their reference for other programs', () => {
    expect(written.get('text/plain')).toBe(
      '“Ships <wait> & "see"” (Ann Reed, “Ships wait”, Harbour News, 4 March 2019, para. 2)',
    )
  })
  it('is a quotation alone where only its HTML arrives', () => {
    const html = `<meta charset="utf-8">${written.get('text/html')}`
    const quotation = withoutReference(html)
    expect(quotation).toMatch(/^<meta charset="utf-8"><q style="quotes: none" data-/)
    expect(quotation).toMatch(/>Ships &lt;wait&gt; &amp; &quot;see&quot;<\/q>$/)
    expect(quotation).toContain('data-speaker="Miriam Okafor"')
    expect(quotation).not.toContain('Ann Reed')
  })
  it.each([
    ['no JSON', 'words'],
    ['no object', '3'],
    ['nothing', '{}'],
    ['other kinds of values', JSON.stringify({ ...passage, start: '1' })],
    ['no words', JSON.stringify({ ...passage, exact: ' ' })],
    ['a place that is none', JSON.stringify({ ...passage, start: 0.5 })],
  ])('is none with %s', (_, json) => {
    expect(readTransfer(json)).toBeNull()
  })
  it('brings nothing along that a quotation has not', () => {
    const forged = JSON.stringify({ ...passage, id: 'x', onclick: 'y' })
    expect(readTransfer(forged)).toEqual(passage)
  })
})
