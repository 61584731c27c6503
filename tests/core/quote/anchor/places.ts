import { row } from './case.ts'

const twice =
  'On Monday he spoke. “We will not sell the dam.” On Friday he spoke again. ⟦“We will not sell the dam.”⟧ The crowd left.'
const said =
  'The port was quiet. ⟦The ferry had been late all week, the captain said.⟧ Rain fell on the pier.'

/** Repeated sentences, insertions and deletions around, and passages that are gone. */
export const places = [
  row('the second of two by its context', twice, `A new first line. ${twice}`, 'exact', {
    position: false,
  }),
  row(
    'the first of two by its context',
    'On Monday he spoke. ⟦“We will not sell the dam.”⟧ On Friday he spoke again. “We will not sell the dam.” The crowd left.',
    'News. On Monday he spoke. ⟦“We will not sell the dam.”⟧ On Friday he spoke again. “We will not sell the dam.” The crowd left.',
    'exact',
  ),
  row(
    'one of two equal ones by its old place',
    'No. ⟦Yes, we will sell it.⟧ No. Yes, we will sell it. No.',
    'No. ⟦Yes, we will sell it.⟧ No. Yes, we will sell it. No.',
    'exact',
    { context: 0 },
  ),
  row(
    'neither of two equal ones',
    'Hm. ⟦Yes, we will sell it.⟧ Hm.',
    'One. Yes, we will sell it. Two. Yes, we will sell it. Three.',
    null,
    { context: 0, position: false },
  ),
  row(
    'neither of two equal ones whose context is new',
    said,
    'First. The ferry had been late all week, the captain said. Second. The ferry had been late all week, the captain said. Third.',
    null,
    { position: false },
  ),
  row(
    'neither of three in a chorus',
    'La. ⟦Row the boat to the shore.⟧ La.',
    'La. Row the boat to the shore. La. Row the boat to the shore. La. Row the boat to the shore. La.',
    null,
    { position: false },
  ),
  row(
    'neither of two altered ones',
    'So. ⟦The harbour master closed all seven gates.⟧ So.',
    'So. The harbour master closed all eight gates. So. The harbour master closed all three gates. So.',
    null,
    { position: false },
  ),
  row(
    'the unaltered of two',
    'So. ⟦The harbour master closed all seven gates.⟧ So it was.',
    'So. The harbour master closed all eight gates. So. ⟦The harbour master closed all seven gates.⟧ So it was.',
    'exact',
  ),
  row(
    'a paragraph before it',
    said,
    `A long paragraph was added at the top of the page.\n\n${said}`,
    'exact',
  ),
  row(
    'a paragraph before it, without context',
    said,
    `A long paragraph was added at the top of the page.\n\n${said}`,
    'exact',
    { context: 0 },
  ),
  row(
    'words right before and after it',
    said,
    'The port was quiet that day. Then: ⟦The ferry had been late all week, the captain said.⟧ He shrugged. Rain fell on the pier.',
    'exact',
  ),
  row(
    'all around it rewritten',
    said,
    'Passengers grew tired of it. ⟦The ferry had been late all week, the captain said.⟧ Trains were no better.',
    'exact',
  ),
  row(
    'all before it deleted',
    said,
    '⟦The ferry had been late all week, the captain said.⟧ Rain fell on the pier.',
    'exact',
  ),
  row(
    'all after it deleted',
    said,
    'The port was quiet. ⟦The ferry had been late all week, the captain said.⟧',
    'exact',
  ),
  row('nothing else left', said, '⟦The ferry had been late all week, the captain said.⟧', 'exact'),
  row(
    'moved to the end',
    said,
    'The port was quiet. Rain fell on the pier. ⟦The ferry had been late all week, the captain said.⟧',
    'exact',
  ),
  row('a wrong old place', 'x'.repeat(500) + said, said, 'exact'),
  row(
    'a heading set before it',
    said,
    'LATE AGAIN\nThe port was quiet. ⟦The ferry had been late all week, the captain said.⟧ Rain fell on the pier.',
    'exact',
  ),
  row(
    'a long text around it',
    said,
    `${'Ships came and went, and gulls cried over the mole. '.repeat(400)}${said}${' Night fell on the quays and nobody spoke.'.repeat(400)}`,
    'exact',
  ),
  row('its sentence removed', said, 'The port was quiet. Rain fell on the pier.', null),
  row(
    'another sentence in its place',
    said,
    'The port was quiet. Gulls cried over an empty mole until noon. Rain fell on the pier.',
    null,
  ),
  row('another article', said, 'Bread grew dear in winter, and bakers blamed the mills.', null),
  row('an empty text', said, '', null),
  row('a text shorter than it', said, 'Rain.', null),
  row(
    'a short word elsewhere',
    'They voted. ⟦Yes⟧ was the answer of the islands.',
    'Nobody knew. He never said Yes to a stranger in his life.',
    null,
  ),
  row(
    'a short passage at its place',
    'They voted. ⟦Yes⟧ was the answer of the islands.',
    'At last they voted. ⟦Yes⟧ was the answer of the islands.',
    'exact',
  ),
  row('a part of another word', 'He was ⟦able⟧ to walk.', 'The table was set.', null),
  row(
    'rewritten between surroundings that stayed',
    said,
    'The port was quiet. ⟦The ferry, which carries the mail and some forty cars, had been late again all week, or so its captain said.⟧ Rain fell on the pier.',
    'changed',
  ),
  row('a number alone', 'In all ⟦4,200⟧ people came.', 'So in all ⟦4,200⟧ people came.', 'exact'),
]
