import { expect, test } from 'vitest'
import { loneMarks } from '../../../core/check/loneMarks.ts'
import { proseIn } from '../../../core/check/prose.ts'
import { citationOf, documentOf, paragraph } from './documents.ts'

const found = (...content: Parameters<typeof paragraph>) =>
  proseIn(documentOf(paragraph(...content))).flatMap((block) =>
    loneMarks(block).map(({ start, end }) => block.text.slice(start, end)),
  )

test.each<[string, Parameters<typeof paragraph>, string[]]>([
  ['curly marks', ['He said “the harbour stays shut” to all.'], ['“the harbour stays shut”']],
  ['straight marks', ['He said "the harbour stays shut" to all.'], ['"the harbour stays shut"']],
  ['German marks', ['Er sagte „der Hafen bleibt zu“ laut.'], ['„der Hafen bleibt zu“']],
  ['French marks', ['Il dit « le port reste fermé » hier.'], ['« le port reste fermé »']],
  ['single marks', ['He said ‘we don’t want it’ to all.'], ['‘we don’t want it’']],
  ['a term', ['The so-called “quiet harbour rule” holds.'], []],
  ['an apostrophe', ['The port’s crew didn’t see the captain’s note.'], []],
  ['inches', ['A 6" pipe and a 9" pipe burst.'], []],
  ['a mark that is not closed', ['He said “the harbour stays shut to all.'], []],
  [
    'a citation in the sentence',
    ['He said “the harbour stays shut”', citationOf('a'), ' today.'],
    [],
  ],
  ['a citation behind the stop', ['He said “the harbour stays shut.”', citationOf('a')], []],
  [
    'a citation of another sentence',
    ['The port is shut.', citationOf('a'), ' He said “it will stay that way”. So be it.'],
    ['“it will stay that way”'],
  ],
])('judges %s', (_, content, expected) => {
  expect(found(...content)).toEqual(expected)
})
