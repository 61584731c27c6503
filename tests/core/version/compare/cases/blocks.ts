import type { Case } from './case.ts'

const one = 'The harbour of Vell was dredged in the spring and again in the autumn.'
const two = 'Its pilots asked for a second light on the northern mole.'
const three = 'The treasury has set aside nothing for either of these works.'
const four = 'Fishermen keep their own register of groundings, which nobody reads.'

export const blocks: Case[] = [
  [
    'a paragraph added between',
    `${one}\n${three}`,
    `${one}\n${two}\n${three}`,
    ['paragraph added'],
  ],
  ['a paragraph added first', two, `${one}\n${two}`, ['paragraph added']],
  ['a paragraph removed', `${one}\n${two}\n${three}`, `${one}\n${three}`, ['paragraph removed']],
  ['everything removed', `${one}\n${two}`, '---', ['paragraph removed (2 times)', 'rule added']],
  [
    'a paragraph replaced',
    `${one}\n${two}`,
    `${one}\n${four}`,
    ['paragraph removed', 'paragraph added'],
  ],
  [
    'a paragraph moved down',
    `${one}\n${two}\n${three}\n${four}`,
    `${one}\n${three}\n${four}\n${two}`,
    ['paragraph moved'],
  ],
  [
    'a paragraph moved up',
    `${one}\n${two}\n${three}\n${four}`,
    `${two}\n${one}\n${three}\n${four}`,
    ['paragraph moved'],
  ],
  [
    'a paragraph moved and changed',
    `${one}\n${two}\n${three}\n${four}`,
    `${two.replace('second', 'third')}\n${one}\n${three}\n${four}`,
    ['paragraph moved and changed'],
  ],
  ['a paragraph split', `${one} ${two}`, `${one}\n${two}`, ['paragraph split']],
  [
    'a paragraph split and changed',
    `${one} ${two}`,
    `${one}\n${two.replace('second', 'third')}`,
    ['paragraph split and changed'],
  ],
  [
    'a paragraph split in three',
    `${one} ${two} ${three}`,
    `${one}\n${two}\n${three}`,
    ['paragraph split'],
  ],
  ['paragraphs joined', `${one}\n${two}`, `${one} ${two}`, ['paragraphs joined']],
  [
    'paragraphs joined and changed',
    `${one}\n${two}`,
    `${one} ${two.replace('northern', 'southern')}`,
    ['paragraphs joined and changed'],
  ],
  [
    'a sentence moved to another paragraph',
    `${one} ${four}\n${three}`,
    `${one}\n${three} ${four}`,
    ['sentence moved'],
  ],
  ['a heading demoted', `# Harbour works\n${one}`, `## Harbour works\n${one}`, ['heading demoted']],
  [
    'a heading promoted',
    `### Harbour works\n${one}`,
    `# Harbour works\n${one}`,
    ['heading promoted'],
  ],
  [
    'a heading demoted and reworded',
    `# Harbour works\n${one}`,
    `## Harbour repairs\n${one}`,
    ['heading demoted', '“works” replaced by “repairs”'],
  ],
  [
    'a paragraph made a heading',
    `${two}\n${one}`,
    `# ${two}\n${one}`,
    ['paragraph turned into heading'],
  ],
  [
    'a heading made a paragraph',
    `# ${two}\n${one}`,
    `${two}\n${one}`,
    ['heading turned into paragraph'],
  ],
  ['a rule put in', `${one}\n${two}`, `${one}\n---\n${two}`, ['rule added']],
  [
    'words in a block quotation',
    `> ${one}`,
    `> ${one.replace('spring', 'summer')}`,
    ['“spring” replaced by “summer”'],
  ],
  [
    'a section moved',
    `# First\n${one}\n# Second\n${two}\n${three}\n${four}`,
    `# Second\n${two}\n${three}\n${four}\n# First\n${one}`,
    ['heading moved', 'paragraph moved'],
  ],
]
