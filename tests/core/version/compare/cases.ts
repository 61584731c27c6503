/** What was, what is, and how a colleague would tell the difference. */
export type Case = readonly [
  what: string,
  before: readonly string[],
  after: readonly string[],
  told: readonly string[],
]

const convoy = 'The first convoy left Lessing on Monday with nine ships.'
const mill = 'The mill at Oster lost two of its seven wheels in the flood.'
const council = 'The council meets again on Thursday to decide on the grain lane.'
const price = 'Bread costs twice what it did before the strait was closed.'

export const wordCases: readonly Case[] = [
  ['nothing', [convoy, mill], [convoy, mill], []],
  ['a number', [mill], [mill.replace('two', 'six')], ['“two” became “six”']],
  [
    'two words far apart',
    [mill],
    [mill.replace('two', 'six').replace('flood', 'storm')],
    ['“two” became “six”', '“flood” became “storm”'],
  ],
  ['a word added', [convoy], [convoy.replace('nine', 'nine grain')], ['“grain” added']],
  ['a word removed', [convoy], [convoy.replace('first ', '')], ['“first” removed']],
  ['words added at the end', [price], [`${price} Nobody says why.`], ['“Nobody says why.” added']],
  ['words added at the start', [price], [`In Maravel, ${price}`], ['“In Maravel,” added']],
  [
    'a phrase of several words is one change',
    [convoy],
    [convoy.replace('left Lessing on Monday', 'sailed from Maravel last week')],
    ['“left Lessing on Monday” became “sailed from Maravel last week”'],
  ],
  ['a sign', [convoy], [convoy.replace('.', '!')], ['“.” became “!”']],
  ['a capital letter', ['Grain lane'], ['grain lane'], ['“Grain” became “grain”']],
  ['a word with an apostrophe', ['It’s late here'], ['It is late here'], ['“It’s” became “It is”']],
  ['accents', ['The cafe is shut'], ['The café is shut'], ['“cafe” became “café”']],
  ['another script', ['Он сказал нет вчера'], ['Он сказал да вчера'], ['“нет” became “да”']],
  [
    'a name throughout',
    ['Mr Itani spoke of the grain lane.', 'Later Mr Itani left the hall.'],
    ['Mr Asad spoke of the grain lane.', 'Later Mr Asad left the hall.'],
    ['“Itani” became “Asad”', '“Itani” became “Asad”'],
  ],
  ['a space', ['one  two three'], ['one two three'], ['a space became a space']],
  ['a negation', ['They did agree to it.'], ['They did not agree to it.'], ['“not” added']],
]

export const formatCases: readonly Case[] = [
  ['words made bold', ['A grain lane now'], ['A **grain lane** now'], ['“grain lane” made bold']],
  ['bold taken off', ['A **grain** lane'], ['A grain lane'], ['“grain” no longer bold']],
  [
    'bold became italic',
    ['A **grain** lane'],
    ['A _grain_ lane'],
    ['“grain” made italic', '“grain” no longer bold'],
  ],
  [
    'bold, then edited',
    ['A grain lane is open now.'],
    ['A **grain** corridor is open now.'],
    ['“grain” made bold', '“lane” became “corridor”'],
  ],
  ['half a word made bold', ['A landmark'], ['A **land**mark'], ['“landmark” became “landmark”']],
  ['a bold word added', ['A lane'], ['A **grain** lane'], ['“grain” added']],
]

export const blockCases: readonly Case[] = [
  [
    'a paragraph added',
    [convoy, price],
    [convoy, mill, price],
    [`Paragraph added: “${mill.slice(0, 40).trimEnd()}…”`],
  ],
  [
    'a paragraph removed',
    [convoy, mill, price],
    [convoy, price],
    [`Paragraph removed: “${mill.slice(0, 40).trimEnd()}…”`],
  ],
  [
    'the first removed',
    [convoy, mill],
    [mill],
    ['Paragraph removed: “The first convoy left Lessing on Monday…”'],
  ],
  [
    'one added at the end',
    [convoy],
    [convoy, mill],
    [`Paragraph added: “${mill.slice(0, 40).trimEnd()}…”`],
  ],
  [
    'one moved down',
    [convoy, mill, council, price],
    [mill, council, price, convoy],
    ['Paragraph moved: “The first convoy left Lessing on Monday…”'],
  ],
  [
    'one moved up',
    [convoy, mill, council, price],
    [price, convoy, mill, council],
    ['Paragraph moved: “Bread costs twice what it did before the…”'],
  ],
  [
    'two changed places: the shorter one moved',
    [mill, 'A short one here.'],
    ['A short one here.', mill],
    ['Paragraph moved: “A short one here.”'],
  ],
  [
    'one moved and changed',
    [convoy, mill, council, price],
    [mill, council, price, convoy.replace('nine', 'ten')],
    ['Paragraph moved: “The first convoy left Lessing on Monday…”', '“nine” became “ten”'],
  ],
  [
    'one rewritten altogether',
    [convoy, mill],
    [convoy, 'Nobody knows how many survived.'],
    [
      'Paragraph added: “Nobody knows how many survived.”',
      'Paragraph removed: “The mill at Oster lost two of its seven…”',
    ],
  ],
  [
    'one split',
    [`${convoy} ${mill}`],
    [convoy, mill],
    ['Paragraph split before “The mill at Oster lost two of its seven…”'],
  ],
  [
    'one split and changed',
    [`${convoy} ${mill}`],
    [convoy.replace('nine', 'ten'), mill],
    ['“nine” became “ten”', 'Paragraph split before “The mill at Oster lost two of its seven…”'],
  ],
  [
    'two joined',
    [convoy, mill],
    [`${convoy} ${mill}`],
    ['Paragraph joined to the one before: “The mill at Oster lost two of its seven…”'],
  ],
  ['an empty line added', [convoy, mill], [convoy, '', mill], ['Paragraph added']],
  ['an empty line removed', [convoy, '', mill], [convoy, mill], ['Paragraph removed']],
  [
    'everything removed',
    [convoy, mill],
    [''],
    [
      'Paragraph added',
      'Paragraph removed: “The first convoy left Lessing on Monday…”',
      'Paragraph removed: “The mill at Oster lost two of its seven…”',
    ],
  ],
  [
    'a sentence moved to another paragraph',
    [`${convoy} ${price}`, council],
    [convoy, `${council} ${price}`],
    [`“${price}” removed`, `“${price}” added`],
  ],
  [
    'equal paragraphs: one of them removed',
    ['Same words here.', convoy, 'Same words here.'],
    [convoy, 'Same words here.'],
    ['Paragraph removed: “Same words here.”'],
  ],
]

export const natureCases: readonly Case[] = [
  [
    'a heading demoted',
    ['# Risks', mill],
    ['## Risks', mill],
    ['Heading demoted from level 1 to 2: “Risks”'],
  ],
  [
    'a heading promoted',
    ['### Risks', mill],
    ['## Risks', mill],
    ['Heading promoted from level 3 to 2: “Risks”'],
  ],
  [
    'a heading worded otherwise',
    ['# Risks to watch'],
    ['# Risks to mind'],
    ['“watch” became “mind”'],
  ],
  [
    'a heading demoted and worded otherwise',
    ['# Risks to watch'],
    ['## Risks to mind'],
    ['Heading demoted from level 1 to 2: “Risks to watch”', '“watch” became “mind”'],
  ],
  [
    'a paragraph made a heading',
    ['What to watch now'],
    ['# What to watch now'],
    ['Paragraph became a heading: “What to watch now”'],
  ],
  [
    'a heading made a paragraph',
    ['# What to watch now'],
    ['What to watch now'],
    ['Heading became a paragraph: “What to watch now”'],
  ],
  ['a heading added', [mill], ['# Mills', mill], ['Heading added: “Mills”']],
  ['a task done', ['[ ] Ask the mill'], ['[x] Ask the mill'], ['Task done: “Ask the mill”']],
  [
    'a task opened again',
    ['[x] Ask the mill'],
    ['[ ] Ask the mill'],
    ['Task open again: “Ask the mill”'],
  ],
]

export const listCases: readonly Case[] = [
  [
    'an item added',
    ['- Clear the mines', '- Weigh the grain'],
    ['- Clear the mines', '- Open a lane at night', '- Weigh the grain'],
    ['List item added: “Open a lane at night”'],
  ],
  [
    'an item removed',
    ['- Clear the mines', '- Weigh the grain'],
    ['- Weigh the grain'],
    ['List item removed: “Clear the mines”'],
  ],
  [
    'an item worded otherwise',
    ['- Clear the mines', '- Weigh the grain'],
    ['- Clear the mines', '- Weigh the wheat'],
    ['“grain” became “wheat”'],
  ],
  [
    'the order of items',
    ['- Clear the old mines', '- Weigh all the grain there', '- Open the night lane again'],
    ['- Open the night lane again', '- Clear the old mines', '- Weigh all the grain there'],
    ['List item moved: “Open the night lane again”'],
  ],
  ['a list added', [mill], [mill, '- One thing', '- Another'], ['List added: “One thing Another”']],
  ['a list removed', [mill, '1. One thing'], [mill], ['Numbered list removed: “One thing”']],
  [
    'a task added',
    ['[ ] Ask the mill'],
    ['[ ] Ask the mill', '[ ] Call Oster'],
    ['Task added: “Call Oster”'],
  ],
]

export const tableCases: readonly Case[] = [
  [
    'a row inserted',
    ['| Ships | 9', '| Mills | 5'],
    ['| Ships | 9', '| Lorries | 40', '| Mills | 5'],
    ['Row added: “Lorries 40”'],
  ],
  [
    'a row removed',
    ['| Ships | 9', '| Lorries | 40', '| Mills | 5'],
    ['| Ships | 9', '| Mills | 5'],
    ['Row removed: “Lorries 40”'],
  ],
  [
    'a cell changed',
    ['| Ships | 9', '| Mills | 5'],
    ['| Ships | 12', '| Mills | 5'],
    ['“9” became “12”'],
  ],
  [
    'words in a cell',
    ['| Ships | nine in all', '| Mills | 5'],
    ['| Ships | ten in all', '| Mills | 5'],
    ['“nine” became “ten”'],
  ],
]

export const quotationCases: readonly Case[] = [
  [
    'a quotation added',
    ['They say so.'],
    ['They say <q1@s1 nobody sails> so.'],
    ['“nobody sails” added'],
  ],
  [
    'a quotation dropped',
    ['They say <q1@s1 nobody sails> so.'],
    ['They say so.'],
    ['“nobody sails” removed'],
  ],
  [
    'a quotation altered',
    ['They say <q1@s1 nobody sails today> so.'],
    ['They say <q1@s1 nobody sailed today> so.'],
    ['Quotation altered: “sails” became “sailed”'],
  ],
  [
    'its source replaced',
    ['They say <q1@s1 nobody sails> so.'],
    ['They say <q1@s2 nobody sails> so.'],
    ['Quotation tied to another source: “nobody sails”'],
  ],
  [
    'its source replaced and its words altered',
    ['They say <q1@s1 nobody sails today> so.'],
    ['They say <q1@s2 nobody sailed today> so.'],
    [
      'Quotation tied to another source: “nobody sails today”',
      'Quotation altered: “sails” became “sailed”',
    ],
  ],
  [
    'words beside it',
    ['They say <q1@s1 nobody sails> so.'],
    ['We say <q1@s1 nobody sails> so.'],
    ['“They” became “We”'],
  ],
  [
    'a paragraph with it moved',
    [convoy, council, 'They say <q1@s1 nobody sails> so.'],
    ['They say <q1@s1 nobody sails> so.', convoy, council],
    ['Paragraph moved: “They say nobody sails so.”'],
  ],
  [
    'a block quotation added',
    [mill],
    [mill, '> <q1@s1 nobody sails today>'],
    ['Quotation added: “nobody sails today”'],
  ],
  [
    'a block quotation altered',
    [mill, '> <q1@s1 nobody sails today>'],
    [mill, '> <q1@s1 nobody sailed today>'],
    ['“sails” became “sailed”'],
  ],
  [
    'a block quotation tied to another source',
    [mill, '> <q1@s1 nobody sails today>'],
    [mill, '> <q1@s2 nobody sails today>'],
    ['Quotation tied to another source: “nobody sails today”'],
  ],
  ['a citation added', [mill], [`${mill}{c1@s1}`], ['“[citation]” added']],
  ['a citation of another source', [`${mill}{c1@s1}`], [`${mill}{c1@s2}`], ['Citation changed']],
]
