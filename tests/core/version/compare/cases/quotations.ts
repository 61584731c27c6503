import type { Case } from './case.ts'

const said = 'The warden wrote {q1 s1: the dyke held for nine days} in his diary.'
const other = 'A second report has {q2 s2: no boat was lost} on its last page.'
const long = 'Neither of the two engineers was asked before the gates were opened.'

export const quotations: Case[] = [
  [
    'a quotation added',
    `${long}\n${other}`,
    `${long.slice(0, -1)}, and {q1 s1: the dyke held}.\n${other}`,
    ['“, and” inserted', 'quotation added'],
  ],
  ['a quotation dropped', said, 'The warden wrote in his diary.', ['quotation dropped']],
  ['a quotation altered', said, said.replace('nine days', '[several] days'), ['quotation altered']],
  [
    "a quotation's source replaced",
    said,
    said.replace('q1 s1', 'q1 s9'),
    ["quotation's source replaced"],
  ],
  [
    'another quotation with the same words from another source',
    said,
    said.replace('q1 s1', 'q7 s9'),
    ["quotation's source replaced"],
  ],
  [
    'a quotation altered and its source replaced',
    said,
    said.replace('q1 s1', 'q1 s9').replace('nine', 'ten'),
    ["quotation's source replaced", 'quotation altered'],
  ],
  [
    'a quotation replaced by another of the same source',
    said,
    said.replace('q1 s1: the dyke held for nine days', 'q8 s1: water rose in the night'),
    ['quotation added', 'quotation dropped'],
  ],
  [
    'a quotation moved to another paragraph',
    `${said}\n${long}`,
    `The warden wrote in his diary.\n${long} {q1 s1: the dyke held for nine days}`,
    ['quotation moved'],
  ],
  [
    'words around a quotation changed',
    said,
    said.replace('diary', 'journal'),
    ['“diary” replaced by “journal”'],
  ],
  [
    'a paragraph with a quotation moved',
    `${said}\n${long}\n${other}`,
    `${long}\n${other}\n${said}`,
    ['paragraph moved', 'quotation moved'],
  ],
  [
    'a paragraph with a quotation removed',
    `${long}\n${said}`,
    long,
    ['paragraph removed', 'quotation dropped'],
  ],
  [
    'a block quotation added',
    long,
    `${long}\nQ q1 s1: the dyke held for nine days`,
    ['quotation added'],
  ],
  ['a block quotation dropped', `${long}\nQ q1 s1: the dyke held`, long, ['quotation dropped']],
  [
    'a block quotation altered',
    `${long}\nQ q1 s1: the dyke held for nine days`,
    `${long}\nQ q1 s1: the dyke held for […] days`,
    ['quotation altered'],
  ],
  ['a citation added', long, `${long}[[c1 s3]]`, ['citation added']],
  ['a citation removed', `${long}[[c1 s3]]`, long, ['citation removed']],
  ['a citation changed', `${long}[[c1 s3]]`, `${long}[[c1 s4]]`, ['citation changed']],
]
