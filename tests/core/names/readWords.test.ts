import { expect, test } from 'vitest'
import { readWords } from '../../../core/names/readWords.ts'

const names = (body: string, ...head: string[]) =>
  [...readWords({ head, body })].filter(([, { isName }]) => isName).map(([word]) => word)
const plain = (body: string, ...head: string[]) =>
  [...readWords({ head, body })].filter(([, { isName }]) => !isName).map(([word]) => word)

test.each([
  ['a capitalised word within a sentence', 'We met Asad there.', ['asad']],
  [
    'none at the start of a sentence',
    'Yesterday it rained. Tomorrow it will. “Maybe,” they said: “Perhaps.”',
    [],
  ],
  ['a name after its article', 'He saw al-Assa’s brother.', ['assa']],
  ['a name without its accents', 'So said Erdoğan and Müller.', ['erdogan', 'muller']],
  ['a Cyrillic one', 'Сегодня Лавров сказал', ['лавров']],
  ['an Arabic one', 'قال الأسد', ['الاسد']],
  ['nothing with digits', 'the MH17 report', []],
  ['nothing of two letters', 'the US said', []],
])('finds %s', (_, body, expected) => {
  expect(names(body)).toEqual(expected)
})

test('takes a capitalised word of a title for a name unless the text writes it small', () => {
  expect(names('the grain left', 'Grain for Odesa', 'Jane Doe')).toEqual(['odesa', 'jane', 'doe'])
})

test('has plain words too, since they are no names elsewhere', () => {
  expect(plain('the grain left')).toEqual(['the', 'grain', 'left'])
})

test('takes what is capitalised within sentences for a name even where it is also written small', () => {
  expect(names('a bush, said Bush')).toEqual(['bush'])
})
