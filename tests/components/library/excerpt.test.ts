import { describe, expect, test } from 'vitest'
import { excerpt } from '../../../components/library/excerpt.ts'

describe('an excerpt', () => {
  const sentence = (n: number) => `Sentence ${n} ${'has many words '.repeat(6)}in it.`
  const text = [1, 2, 3, 4].map(sentence).join(' ')
  const show = (source: string, ...matches: string[]) =>
    source.slice(
      ...excerpt(
        source,
        matches.map((match) => [source.indexOf(match), source.indexOf(match) + match.length]),
      ),
    )
  test('is the whole of a short text', () => {
    expect(show('A short text.', 'short')).toBe('A short text.')
  })
  test('begins with the sentence of most matches and has whole sentences', () => {
    expect(show(text, 'Sentence 1', 'Sentence 3', '3')).toBe(`${sentence(3)} ${sentence(4)}`)
  })
  test('cuts a very long sentence around the match, between words', () => {
    const long = `${'word '.repeat(200)}MATCH ${'word '.repeat(200)}`
    const shown = show(long, 'MATCH')
    expect(shown).toContain('MATCH')
    expect(shown.length).toBeLessThan(300)
    expect(shown).toMatch(/^word .* word$/)
  })
})
