import { expect, test } from 'vitest'
import { spokenQuotes } from '../../../core/extract/text/spokenQuotes.ts'

test.each([
  ['“We wait,” said Miriam Okafor, who leads the mission.', 'Miriam Okafor', 'We wait'],
  ['“We wait,” Deputy Minister Oren Halvard told reporters.', 'Oren Halvard', 'We wait'],
  ['Miriam Okafor, the head of the mission, said: “We wait.”', 'Miriam Okafor', 'We wait.'],
  ["“We wait,” said Tovland's transport minister, Anders Holt.", 'Anders Holt', 'We wait'],
  [
    '“We wait,” a Foreign Ministry official told the agency.',
    'Foreign Ministry official',
    'We wait',
  ],
  ['« Une porte, ça se ferme », dit Bruno Marchetti.', 'Bruno Marchetti', 'Une porte, ça se ferme'],
  ['„Wir warten“, sagte Anders Holt.', 'Anders Holt', 'Wir warten'],
  [
    '“Nadie nos ha enseñado un plano”, afirmó la ministra de Aguas, Elena Duarte.',
    'Elena Duarte',
    'Nadie nos ha enseñado un plano',
  ],
])('hears who speaks in %s', (paragraph, speaker, quote) => {
  expect(spokenQuotes([paragraph])).toEqual([{ speaker, quote }])
})

test('gives "he said" to whoever spoke last', () => {
  const quotes = spokenQuotes([
    'In the opinion of Piet Hallam, it was over.',
    '“Boring was the point,” he said.',
  ])
  expect(quotes).toEqual([{ speaker: 'Piet Hallam', quote: 'Boring was the point' }])
})

test('leaves the speaker open when nobody was named near', () => {
  const quotes = spokenQuotes([
    'Piet Hallam said little.',
    'It rained.',
    'It rained again.',
    '“Boring was the point,” he said.',
  ])
  expect(quotes[0]?.speaker).toBeNull()
})

test('completes a surname with the name that was given before', () => {
  const quotes = spokenQuotes(['Dmitry Orlov came late.', '“We wait,” said Orlov.'])
  expect(quotes[0]?.speaker).toBe('Dmitry Orlov')
})

test('passes over words in quotation marks that nobody says', () => {
  expect(spokenQuotes(['The so-called “light dues” are paid each month.'])).toEqual([])
})

test('carries a speaker over a quotation of two paragraphs', () => {
  const quotes = spokenQuotes([
    'Anders Holt said: “We swept the channel.',
    '“Nobody thanked us for the trouble.”',
  ])
  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Anders Holt', 'Anders Holt'])
})

test.each([
  ['“It cannot be,” said opposition deputy Lena Hart, who was there.', 'Lena Hart'],
  ['“Nobody wins a city,” the Special Envoy said.', 'Special Envoy'],
  ['“A bridge does not sleep,” Foreign Affairs Minister Greta Solheim said.', 'Greta Solheim'],
  [
    'Senator Harold Wick (R-Mont.) said that he would wait. “I have all summer,” he said.',
    'Harold Wick',
  ],
])('%s: is said by the right person', (text, speaker) => {
  expect(spokenQuotes([text])[0]?.speaker ?? null).toBe(speaker)
})
