import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differingFigures } from '../../../../core/check/figures/differingFigures.ts'
import { readFigures } from '../../../../core/check/figures/readFigures.ts'
import { extractArticle } from '../../../../core/extract/extractArticle.ts'
import { composeRevision, type RevisionText } from '../../../../core/extract/revision.ts'
import { seedFiles } from '../../../support/seeds.ts'

const figuresOf = (source: string, revision: RevisionText, title = '', language = 'en') =>
  readFigures({ ...revision, title, language }).map((figure) => ({
    ...figure,
    source,
    revision: '',
  }))

/** The values of each group that differs, the texts being one source each. */
function differing(...texts: string[]): number[][] {
  const figures = texts.flatMap((text, at) =>
    figuresOf(String(at), composeRevision([{ kind: 'paragraph', text, included: true }])),
  )
  return differingFigures(figures).map(({ figures }) => figures.map(({ value }) => value))
}

test.each<[string, string[], number[][]]>([
  [
    'three counts of the dead of one war',
    [
      'The war in Syria has killed over 10,000 people.',
      'Syria’s war has left 30,000 people dead.',
      'The Syrian death toll stands at 40,000.',
    ],
    [[10_000, 30_000, 40_000]],
  ],
  [
    'words and digits',
    ['In Yemen forty thousand people were killed.', 'The war in Yemen killed 50,000 people.'],
    [[40_000, 50_000]],
  ],
  ['equal values', ['Libya counts 500 dead.', 'In Libya 500 people were killed.'], []],
  [
    'a rounded figure and the exact one',
    ['Some 40,000 people died in Yemen.', 'In Yemen 40,123 people died.'],
    [],
  ],
  [
    'an exact figure beyond what rounding explains',
    ['Some 40,000 people died in Yemen.', 'In Yemen 45,000 people died.'],
    [[40_000, 45_000]],
  ],
  [
    'a range that holds the other',
    ['In Yemen 30,000 to 40,000 people died.', 'In Yemen 35,000 people died.'],
    [],
  ],
  ['dead and wounded', ['Libya counts 500 dead.', 'Libya counts 900 wounded.'], []],
  ['other countries', ['Libya counts 500 dead.', 'Yemen counts 900 dead.'], []],
  [
    'a town and its country',
    ['In Homs in Syria 500 people were killed.', 'Syria counts 900 dead.'],
    [],
  ],
  [
    'one attack, two counts',
    [
      'On Tuesday a blast in Homs killed 12 people.',
      'At least 15 people were killed in Homs on Tuesday.',
    ],
    [[12, 15]],
  ],
  [
    'one attack and the whole war',
    ['On Tuesday a blast in Syria killed 12 people.', 'The war in Syria killed 40,000 people.'],
    [],
  ],
  [
    'civilians and soldiers',
    ['In Libya 500 civilians were killed.', 'In Libya 900 soldiers were killed.'],
    [],
  ],
  [
    'shares of different things',
    ['In Libya 40 percent of voters stayed at home.', 'In Libya 60 percent of wells are dry.'],
    [],
  ],
  [
    'shares of the same thing',
    [
      'In Libya 40 percent of registered voters stayed away from the polls.',
      'Of registered voters in Libya, 60 percent stayed away from the polls.',
    ],
    [[40, 60]],
  ],
  ['a share and a count', ['In Libya 40 percent died.', 'In Libya 900 died.'], []],
  [
    'two figures of one source',
    ['Libya counts 500 dead. Earlier, Libya had counted 300 dead.'],
    [],
  ],
  ['euros and dollars', ['Libya owes $5 billion.', 'Libya owes €4 billion.'], []],
])('compares %s', (_, texts, expected) => {
  expect(differing(...texts)).toEqual(expected)
})

test.skipIf(seedFiles.length === 0)(
  'finds the three counts of the dead in the articles',
  async () => {
    const figures = []
    for (const file of seedFiles) {
      const article = await extractArticle(
        { bytes: readFileSync(file), fileName: '', mediaType: '' },
        'text',
      )
      figures.push(...figuresOf(file, composeRevision(article.blocks), article.title ?? ''))
    }
    const groups = differingFigures(figures).map(({ thing, figures }) => ({
      thing,
      values: figures.map(({ value, hedge }) => `${hedge} ${value}`),
    }))
    expect(groups).toEqual([{ thing: 'dead', values: ['over 10000', 'over 30000', 'over 40000'] }])
  },
)
