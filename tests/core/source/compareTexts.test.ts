import { describe, expect, test } from 'vitest'
import { composeRevision } from '../../../core/extract/revision.ts'
import { compareTexts } from '../../../core/source/compareTexts.ts'

const revision = (...paragraphs: string[]) =>
  composeRevision(paragraphs.map((text) => ({ kind: 'paragraph' as const, text, included: true })))

/** One line a block: its change, and its words with [-removed-] and {+added+}. */
const lines = (before: string[], after: string[]) =>
  compareTexts(revision(...before), revision(...after)).map(
    ({ change, runs }) =>
      `${change}: ${runs
        .map(({ kind, words }) =>
          kind === 'same' ? words : kind === 'added' ? `{+${words}+}` : `[-${words}-]`,
        )
        .join('')}`,
  )

const ships = 'Twelve ships left the port on Monday morning.'
const bread = 'Bread is dearer than it was in spring.'
const talks = 'Talks go on in a hotel by the lake.'

describe('two texts of an article', () => {
  test.each([
    [
      'equal texts differ in nothing',
      [ships, bread],
      [ships, bread],
      [`same: ${ships}`, `same: ${bread}`],
    ],
    [
      'a changed word is told within its paragraph',
      [ships, bread],
      ['Eleven ships left the port on Monday morning.', bread],
      ['changed: [-Twelve-]{+Eleven+} ships left the port on Monday morning.', `same: ${bread}`],
    ],
    [
      'a new paragraph is new as a whole',
      [ships, bread],
      [ships, talks, bread],
      [`same: ${ships}`, `added: {+${talks}+}`, `same: ${bread}`],
    ],
    [
      'a removed paragraph stands where it was',
      [ships, talks, bread],
      [ships, bread],
      [`same: ${ships}`, `removed: [-${talks}-]`, `same: ${bread}`],
    ],
    [
      'what was removed at the end comes last',
      [ships, talks],
      [ships],
      [`same: ${ships}`, `removed: [-${talks}-]`],
    ],
    [
      'paragraphs without likeness are not mixed word by word',
      [ships],
      [bread],
      [`added: {+${bread}+}`, `removed: [-${ships}-]`],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected)
  })

  test('says that a paragraph became a heading though its words stayed', () => {
    const heading = composeRevision([{ kind: 'heading', text: ships, included: true }])
    expect(compareTexts(revision(ships), heading)).toMatchObject([
      { change: 'changed', kind: 'heading', runs: [{ kind: 'same', words: ships }] },
    ])
  })

  test('every word of both texts is told', () => {
    const before = [ships, talks, 'The minister said nothing new.']
    const after = ['The minister said nothing, again.', ships.replace('Monday', 'Tuesday'), talks]
    const changes = compareTexts(revision(...before), revision(...after))
    const without = (kind: string) =>
      changes
        .map(({ runs }) =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ words }) => words)
            .join(''),
        )
        .filter(Boolean)
    expect(without('added')).toEqual(before)
    expect(without('removed')).toEqual(after)
  })
})
