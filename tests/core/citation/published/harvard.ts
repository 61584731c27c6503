// Harvard as Cite Them Right has it, through libraries that teach it: the guide itself is not open.
import { cite } from '../citedItems.ts'
import { at, body, date, type PublishedStyle, person, work } from './publishedExample.ts'

export const harvard: PublishedStyle = {
  style: 'harvard',
  locale: 'en-GB',
  examples: [
    {
      guide: 'Cite Them Right: a book',
      kinds: ['first', 'place'],
      items: {
        bell: {
          type: 'book',
          title: 'Doing your research project',
          author: [person('J.', 'Bell')],
          publisher: 'Open University Press',
          'publisher-place': 'Maidenhead',
          issued: date(2014),
          language: 'en',
        },
      },
      citations: [['(Bell, 2014, p. 23)', at('bell', '23')]],
      entries: {
        bell: 'Bell, J. (2014) _Doing your research project_. Maidenhead: Open University Press.',
      },
    },
    {
      guide: 'Cite Them Right, as taught by Robert Gordon University: pages of the web',
      kinds: ['first', 'web', 'no date'],
      items: {
        amos: {
          type: 'webpage',
          title: "Climate change: 'ice bumps' reveal history of Antartic melting",
          author: [person('J.', 'Amos')],
          'container-title': 'BBC News',
          issued: date(2024),
          accessed: date(2024, 3, 28),
          URL: 'https://www.bbc.co.uk/news/science-environment-68406880',
          language: 'en',
        },
        alzheimer: {
          type: 'webpage',
          title: 'Living with dementia',
          author: [body('Alzheimer Scotland')],
          issued: date(2024),
          accessed: date(2024, 2, 27),
          URL: 'https://www.alzscot.org/living-with-dementia',
          language: 'en',
        },
        rosacea: {
          type: 'webpage',
          title: 'What is rosacea?',
          author: [body('British Skin Foundation')],
          accessed: date(2024, 1, 18),
          URL: 'https://knowyourskin.britishskinfoundation.org.uk/condition/rosacea/',
          language: 'en',
        },
      },
      citations: [
        ['(Amos, 2024)', cite('amos')],
        ['(Alzheimer Scotland, 2024)', cite('alzheimer')],
        ['(British Skin Foundation, no date)', cite('rosacea')],
      ],
      entries: {
        amos: 'Amos, J. (2024) _Climate change: ‘ice bumps’ reveal history of Antartic melting_. Available at: https://www.bbc.co.uk/news/science-environment-68406880 (Accessed: 28 March 2024).',
        alzheimer:
          'Alzheimer Scotland (2024) _Living with dementia_. Available at: https://www.alzscot.org/living-with-dementia (Accessed: 27 February 2024).',
        rosacea:
          'British Skin Foundation (no date) _What is rosacea?_ Available at: https://knowyourskin.britishskinfoundation.org.uk/condition/rosacea/ (Accessed: 18 January 2024).',
      },
    },
    {
      guide:
        'Cite Them Right, as taught by the University of Birmingham: an article of a magazine online, books',
      kinds: ['first', 'news', 'web'],
      items: {
        davidson: {
          type: 'article-magazine',
          title: 'The Saudi Marathon Man',
          author: [person('A.', 'Davidson')],
          'container-title': 'The New Yorker',
          issued: date(2013, 4, 16),
          accessed: date(2015, 6, 22),
          URL: 'http://www.newyorker.com/news/daily-comment/the-saudi-marathon-man',
          language: 'en',
        },
        banerjee: {
          type: 'book',
          title: 'Pickard’s manual of operative dentistry',
          author: [person('A.', 'Banerjee'), person('T.F.', 'Watson')],
          edition: '9',
          publisher: 'Oxford University Press',
          'publisher-place': 'Oxford',
          issued: date(2011),
          language: 'en',
        },
      },
      citations: [[null, cite('davidson'), cite('banerjee')]],
      entries: {
        davidson:
          'Davidson, A. (2013) ‘The Saudi Marathon Man’, _The New Yorker_, 16 April. Available at: http://www.newyorker.com/news/daily-comment/the-saudi-marathon-man (Accessed: 22 June 2015).',
        banerjee:
          'Banerjee, A. and Watson, T.F. (2011) _Pickard’s manual of operative dentistry_. 9th edn. Oxford: Oxford University Press.',
      },
    },
    {
      guide: 'Cite Them Right, as taught by Lincoln College: authors',
      kinds: ['first'],
      items: {
        one: work(2019, 'Hall'),
        two: work(2019, 'Hall', 'Smith'),
        three: work(2018, 'Hall', 'Smith', 'Sadiq'),
        four: work(2019, 'Hall', 'Second', 'Third', 'Fourth'),
      },
      citations: [
        ['(Hall, 2019)', cite('one')],
        ['(Hall and Smith, 2019)', cite('two')],
        ['(Hall, Smith and Sadiq, 2018)', cite('three')],
        ['(Hall _et al._, 2019)', cite('four')],
      ],
    },
    {
      guide:
        'Cite Them Right, as taught by the University of Westminster: quoted in another source',
      kinds: ['secondary'],
      items: { jones: work(2021, 'Jones') },
      citations: [
        // After “Smith states” in the sentence.
        [
          '(2020, quoted in Jones, 2021)',
          cite('jones', { prefix: '2020,', speaker: 'Smith', suppressAuthor: true }),
        ],
      ],
    },
  ],
  notFound: {
    later: 'A citation in the text is the same each time.',
    ibid: 'Citations in the text have none.',
    'no author': 'No example of Cite Them Right was found: the title stands first, in italics.',
    several: 'No example of Cite Them Right was found.',
  },
}
