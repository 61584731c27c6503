// The Chicago Manual of Style, notes and bibliography, with later notes shortened or with ibid.
import { cite } from '../citedItems.ts'
import { inARow, novels, smith } from './chicagoInARow.ts'
import { at, date, type PublishedExample, type PublishedStyle, person } from './publishedExample.ts'

const examples: readonly PublishedExample[] = [
  {
    guide: 'Chicago Manual of Style, quick guide: a magazine article',
    kinds: ['first', 'place', 'news'],
    items: {
      mead: {
        type: 'article-magazine',
        title: 'The Prophet of Dystopia',
        author: [person('Rebecca', 'Mead')],
        'container-title': 'New Yorker',
        issued: date(2017, 4, 17),
        language: 'en',
      },
    },
    citations: [
      [
        'Rebecca Mead, “The Prophet of Dystopia,” _New Yorker_, April 17, 2017, 43.',
        at('mead', '43'),
      ],
    ],
    entries: { mead: 'Mead, Rebecca. “The Prophet of Dystopia.” _New Yorker_, April 17, 2017.' },
  },
  {
    guide: 'Chicago Manual of Style, quick guide: a book',
    kinds: ['first', 'place'],
    items: { smith },
    citations: [
      ['Zadie Smith, _Swing Time_ (New York: Penguin Press, 2016), 315–16.', at('smith', '315–16')],
    ],
    entries: { smith: 'Smith, Zadie. _Swing Time_. New York: Penguin Press, 2016.' },
  },
  {
    guide: 'Chicago Manual of Style, quick guide, through the US Naval War College: a book again',
    kinds: ['first', 'later', 'place'],
    items: novels,
    citations: [
      ['Zadie Smith, _Swing Time_ (New York: Penguin Press, 2016), 315.', at('smith', '315')],
      [null, cite('wao')],
      ['Smith, _Swing Time_, 320.', at('smith', '320')],
    ],
  },
  {
    guide:
      'Chicago Manual of Style, 17th edition, 14.30, through Stonehill College and biblatex-windycity: the short form',
    kinds: ['first', 'later', 'place'],
    items: {
      morley: {
        type: 'book',
        title: 'Poverty and Inequality in Latin America: The Impact of Adjustment and Recovery',
        'title-short': 'Poverty and Inequality',
        author: [person('Samuel A.', 'Morley')],
        publisher: 'Johns Hopkins University Press',
        'publisher-place': 'Baltimore',
        issued: date(1995),
        language: 'en',
      },
      schwartz: {
        type: 'article-journal',
        title: 'Nationals and Nationalism: Adultery in the House of David',
        author: [person('Regina M.', 'Schwartz')],
        'container-title': 'Critical Inquiry',
        volume: '19',
        issue: '1',
        issued: date(1992),
        language: 'en',
      },
      kaiser: {
        type: 'chapter',
        title: 'The Literature of Harlem',
        author: [person('Ernest', 'Kaiser')],
        editor: [person('J. H.', 'Clarke')],
        'container-title': 'Harlem: A Community in Transition',
        publisher: 'Citadel Press',
        'publisher-place': 'New York',
        issued: date(1964),
        language: 'en',
      },
    },
    citations: [
      [
        'Samuel A. Morley, _Poverty and Inequality in Latin America: The Impact of Adjustment and Recovery_ (Baltimore: Johns Hopkins University Press, 1995), 24–25.',
        at('morley', '24–25'),
      ],
      [
        'Regina M. Schwartz, “Nationals and Nationalism: Adultery in the House of David,” _Critical Inquiry_ 19, no. 1 (1992): 131–32.',
        at('schwartz', '131–32'),
      ],
      [
        'Ernest Kaiser, “The Literature of Harlem,” in _Harlem: A Community in Transition_, ed. J. H. Clarke (New York: Citadel Press, 1964).',
        cite('kaiser'),
      ],
      ['Morley, _Poverty and Inequality_, 43.', at('morley', '43')],
      ['Schwartz, “Nationals and Nationalism,” 138.', at('schwartz', '138')],
      ['Kaiser, “Literature of Harlem,” 189–90.', at('kaiser', '189–90')],
    ],
  },
  {
    guide: 'Chicago Manual of Style, 17th edition, 14.260, through the University of Newcastle',
    kinds: ['first', 'secondary', 'place'],
    items: {
      costello: {
        type: 'book',
        title: 'Marianne Moore: Imaginary Possessions',
        author: [person('Bonnie', 'Costello')],
        publisher: 'Harvard University Press',
        'publisher-place': 'Cambridge, MA',
        issued: date(1981),
        language: 'en',
      },
    },
    citations: [
      [
        'Louis Zukofsky, “Sincerity and Objectification: With Special Reference to the Work of Charles Reznikoff,” _Poetry_ 37, no. 5 (February 1931): 269, quoted in Bonnie Costello, _Marianne Moore: Imaginary Possessions_ (Cambridge, MA: Harvard University Press, 1981), 78.',
        cite('costello', {
          locator: '78',
          label: 'page',
          speaker:
            'Louis Zukofsky, “Sincerity and Objectification: With Special Reference to the Work of Charles Reznikoff,” <i>Poetry</i> 37, no. 5 (February 1931): 269',
        }),
      ],
    ],
  },
  {
    guide:
      'Chicago Manual of Style, 18th edition, chapter 13, through the US Naval War College: several works in a note',
    kinds: ['several'],
    items: {
      sutton: {
        type: 'article-journal',
        title: 'The Analysis of Free Verse Form, Illustrated by a Reading of Whitman',
        author: [{ family: 'Sutton' }],
        'container-title': 'Journal of Aesthetics and Art Criticism',
        volume: '18',
        issue: '2',
        issued: date(1959, 12),
        language: 'en',
      },
      fussell: {
        type: 'chapter',
        title: 'Whitman’s Curious Warble: Reminiscence and Reconciliation',
        author: [{ family: 'Fussell' }],
        editor: [person('R. W. B.', 'Lewis')],
        'container-title': 'The Presence of Walt Whitman',
        publisher: 'Columbia University Press',
        'publisher-place': 'New York',
        issued: date(1962),
        language: 'en',
      },
    },
    citations: [
      [
        'Sutton, “The Analysis of Free Verse Form, Illustrated by a Reading of Whitman,” _Journal of Aesthetics and Art Criticism_ 18, no. 2 (December 1959): 241–54; Fussell, “Whitman’s Curious Warble: Reminiscence and Reconciliation,” in _The Presence of Walt Whitman_, ed. R. W. B. Lewis (New York: Columbia University Press, 1962), 28–51.',
        at('sutton', '241–54'),
        at('fussell', '28–51'),
      ],
    ],
  },
  {
    guide:
      'Chicago Manual of Style, 17th edition, 14.207, as taught by Macquarie and Melbourne: web pages again',
    kinds: ['later', 'no author', 'web'],
    items: {
      press: {
        type: 'webpage',
        title: 'Press Room',
        'container-title': 'IMDb',
        accessed: date(2023, 11, 28),
        language: 'en',
      },
      ohehir: {
        type: 'webpage',
        title: 'The Woman Behind the Lens: Diane Arbus',
        'title-short': 'Woman Behind the Lens',
        author: [person('Anne', 'O’Hehir')],
        'container-title': 'Melbourne Theatre Company',
        issued: date(2018, 9, 4),
        language: 'en',
      },
    },
    citations: [
      [null, cite('press')],
      [null, cite('ohehir')],
      ['“Press Room.”', cite('press')],
      ['O’Hehir, “Woman Behind the Lens.”', cite('ohehir')],
    ],
  },
]

const notFound = {
  'no date':
    'Chicago gives the date of access in place of a date (17th edition, 14.207); no note printed whole was found.',
}

export const chicagoNotes: PublishedStyle = {
  style: 'chicago-notes',
  locale: 'en-US',
  examples: [...examples, inARow((author, pages) => `${author}, ${pages}.`, ['later'])],
  notFound: {
    ...notFound,
    ibid: 'This way of setting notes has none: 14.34 shortens them instead.',
  },
}

export const chicagoNotesIbid: PublishedStyle = {
  style: 'chicago-notes-ibid',
  locale: 'en-US',
  examples: [...examples, inARow((_author, pages) => `Ibid., ${pages}.`, ['later', 'ibid'])],
  notFound,
}
