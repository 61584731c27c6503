// Later notes in OSCOLA, 4th edition: ibid and references to an earlier note.
import { cite } from '../citedItems.ts'
import {
  at,
  date,
  notesBetween,
  othersBetween,
  type PublishedExample,
  person,
} from './publishedExample.ts'

const stevens = {
  type: 'book',
  title: 'Torts and Rights',
  author: [person('Robert', 'Stevens')],
  publisher: 'OUP',
  issued: date(2007),
  language: 'en',
}
const ashworth = [person('Andrew', 'Ashworth')]

export const laterNotes: readonly PublishedExample[] = [
  {
    guide:
      'OSCOLA, 4th edition, 1.2.1, through the tests of another citation tool: a book again, in notes 1, 26 and 27',
    kinds: ['first', 'later', 'ibid', 'place'],
    items: { stevens, ...othersBetween(2, 25) },
    citations: [
      ['Robert Stevens, _Torts and Rights_ (OUP 2007).', cite('stevens')],
      ...notesBetween(2, 25),
      ['Stevens (n 1) 110.', at('stevens', '110')],
      ['ibid 271–78.', at('stevens', '271–78')],
    ],
  },
  {
    guide:
      'OSCOLA, 4th edition, 1.2, as taught by the Institute of Advanced Legal Studies: notes in a row',
    kinds: ['first', 'ibid', 'place'],
    items: { stevens },
    citations: [
      ['Robert Stevens, _Torts and Rights_ (OUP 2007).', cite('stevens')],
      ['ibid 217–78.', at('stevens', '217–78')],
      ['ibid 290.', at('stevens', '290')],
    ],
  },
  {
    guide:
      'OSCOLA, 4th edition, 1.2.1, through the same tests: a book again, in notes 28, 29 and 32',
    kinds: ['first', 'later', 'ibid', 'place'],
    items: {
      raz: {
        type: 'book',
        title: 'The Authority of Law: Essays on Law and Morality',
        author: [person('Joseph', 'Raz')],
        edition: '2',
        publisher: 'OUP',
        issued: date(2009),
        language: 'en',
      },
      ...othersBetween(1, 31),
    },
    citations: [
      ...notesBetween(1, 27),
      [
        'Joseph Raz, _The Authority of Law: Essays on Law and Morality_ (2nd edn, OUP 2009).',
        cite('raz'),
      ],
      ['ibid 6.', at('raz', '6')],
      ...notesBetween(30, 31),
      ['Raz (n 28) 233–36.', at('raz', '233–36')],
    ],
  },
  {
    guide:
      'OSCOLA, 4th edition, 1.2.1, through the same tests: two works of an author, in notes 27, 28, 35 and 46',
    kinds: ['first', 'later', 'place'],
    items: {
      fidelity: {
        type: 'article-journal',
        title: 'Testing Fidelity to Legal Values: Official Involvement and Criminal Justice',
        author: ashworth,
        'container-title': 'MLR',
        volume: '63',
        page: '633',
        issued: date(2000),
        language: 'en',
      },
      principles: {
        type: 'book',
        title: 'Principles of Criminal Law',
        author: ashworth,
        edition: '6',
        publisher: 'OUP',
        issued: date(2009),
        language: 'en',
      },
      ...othersBetween(1, 45),
    },
    citations: [
      ...notesBetween(1, 26),
      [
        'Andrew Ashworth, ‘Testing Fidelity to Legal Values: Official Involvement and Criminal Justice’ (2000) 63 MLR 633, 635.',
        at('fidelity', '635'),
      ],
      [
        'Andrew Ashworth, _Principles of Criminal Law_ (6th edn, OUP 2009) 68.',
        at('principles', '68'),
      ],
      ...notesBetween(29, 34),
      ['Ashworth, ‘Testing Fidelity to Legal Values’ (n 27) 635–37.', at('fidelity', '635–37')],
      ...notesBetween(36, 45),
      ['Ashworth, _Principles of Criminal Law_ (n 28) 73.', at('principles', '73')],
    ],
  },
]
