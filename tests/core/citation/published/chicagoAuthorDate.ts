// The Chicago Manual of Style, author and date.
import { cite } from '../citedItems.ts'
import { at, body, date, type PublishedStyle, person, work } from './publishedExample.ts'

export const chicagoAuthorDate: PublishedStyle = {
  style: 'chicago-author-date',
  locale: 'en-US',
  examples: [
    {
      guide: 'Chicago Manual of Style, quick guide: books',
      kinds: ['first', 'place'],
      items: {
        smith: {
          type: 'book',
          title: 'Swing Time',
          author: [person('Zadie', 'Smith')],
          publisher: 'Penguin Press',
          'publisher-place': 'New York',
          issued: date(2016),
          language: 'en',
        },
        grazer: {
          type: 'book',
          title: 'A Curious Mind: The Secret to a Bigger Life',
          author: [person('Brian', 'Grazer'), person('Charles', 'Fishman')],
          publisher: 'Simon & Schuster',
          'publisher-place': 'New York',
          issued: date(2015),
          language: 'en',
        },
      },
      citations: [
        ['(Grazer and Fishman 2015, 12)', at('grazer', '12')],
        ['(Smith 2016, 315–16)', at('smith', '315–16')],
      ],
      entries: {
        grazer:
          'Grazer, Brian, and Charles Fishman. 2015. _A Curious Mind: The Secret to a Bigger Life_. New York: Simon & Schuster.',
        smith: 'Smith, Zadie. 2016. _Swing Time_. New York: Penguin Press.',
      },
    },
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
      citations: [['(Mead 2017, 43)', at('mead', '43')]],
      entries: {
        mead: 'Mead, Rebecca. 2017. “The Prophet of Dystopia.” _New Yorker_, April 17, 2017.',
      },
    },
    {
      guide:
        'Chicago Manual of Style, 17th edition, 15.30, through Monash University: several works',
      kinds: ['several', 'place'],
      items: {
        armstrong: work(1989, 'Armstrong', 'Malacinski'),
        beigl: work(1989, 'Beigl'),
        pickett: work(1985, 'Pickett', 'White'),
        wong1999: work(1999, 'Wong'),
        wong2000: work(2000, 'Wong'),
      },
      citations: [
        [
          '(Armstrong and Malacinski 1989; Beigl 1989; Pickett and White 1985)',
          cite('armstrong'),
          cite('beigl'),
          cite('pickett'),
        ],
        // The guide goes on with a third author.
        ['(Wong 1999, 328; 2000, 475)', at('wong1999', '328'), at('wong2000', '475')],
      ],
    },
    {
      guide: 'Chicago Manual of Style, 17th edition, 15.9, through Monash University: authors',
      kinds: ['place'],
      items: {
        suhrke: work(1999, 'Suhrke', 'Adelman'),
        jones: work(2015, 'Jones', 'Wright', 'Beacon'),
        laumann: work(1994, 'Laumann', 'Gagnon', 'Michael', 'Michaels'),
      },
      citations: [
        ['(Suhrke and Adelman 1999, 43–45)', at('suhrke', '43–45')],
        ['(Jones, Wright, and Beacon 2015, 17)', at('jones', '17')],
        ['(Laumann et al. 1994, 4)', at('laumann', '4')],
      ],
    },
    {
      guide:
        'Chicago Manual of Style, 17th edition, 15.49, through the University of Melbourne: an unsigned article of a newspaper',
      kinds: ['no author', 'news'],
      items: {
        bacteria: {
          type: 'article-newspaper',
          title: 'Oldest Bacteria Fossils? Or Are They Merely Tiny Rock Flaws?',
          'container-title': 'New York Times',
          issued: date(2002, 3, 12),
          URL: 'https://www.nytimes.com/2002/03/12/science/oldest-bacteria-fossils-or-are-they-merely-tiny-rock-flaws.html',
          language: 'en',
        },
      },
      citations: [['(_New York Times_ 2002)', cite('bacteria')]],
      entries: {
        bacteria:
          '_New York Times_. 2002. “Oldest Bacteria Fossils? Or Are They Merely Tiny Rock Flaws?” March 12, 2002. https://www.nytimes.com/2002/03/12/science/oldest-bacteria-fossils-or-are-they-merely-tiny-rock-flaws.html.',
      },
    },
    {
      guide:
        'Chicago Manual of Style, questions and answers on unsigned articles; the year is said again as in 15.49',
      kinds: ['no author', 'news'],
      items: {
        texas: {
          type: 'article-newspaper',
          title: 'In Texas, Ad Heats Up Race for Governor',
          'container-title': 'New York Times',
          issued: date(2002, 7, 30),
          language: 'en',
        },
      },
      citations: [[null, cite('texas')]],
      entries: {
        texas: '_New York Times_. 2002. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.',
      },
    },
    {
      guide:
        'Chicago Manual of Style, 17th edition, 15.50, through the University of Melbourne: a page without a date',
      kinds: ['no date', 'web'],
      items: {
        romani: {
          type: 'webpage',
          title: 'Balkan Romani',
          author: [body('Alliance for Linguistic Diversity')],
          'container-title': 'Endangered Languages',
          accessed: date(2016, 4, 6),
          URL: 'http://www.endangeredlanguages.com/lang/5342',
          language: 'en',
        },
      },
      citations: [[null, cite('romani')]],
      entries: {
        romani:
          'Alliance for Linguistic Diversity. n.d. “Balkan Romani.” Endangered Languages. Accessed April 6, 2016. http://www.endangeredlanguages.com/lang/5342.',
      },
    },
    {
      guide:
        'Chicago Manual of Style, 18th edition, 14.104, through the University of Queensland: a page without a date',
      kinds: ['no date', 'web'],
      items: {
        romani: {
          type: 'webpage',
          title: 'Balkan Romani',
          author: [body('ELP')],
          accessed: date(2022, 10, 1),
          language: 'en',
        },
      },
      citations: [['(ELP, n.d.)', cite('romani')]],
    },
  ],
  notFound: {
    later: 'A citation in the text is the same each time.',
    ibid: 'Citations in the text have none.',
    secondary: 'The Manual says “quoted in” (15.56); no citation printed whole was found.',
  },
}
