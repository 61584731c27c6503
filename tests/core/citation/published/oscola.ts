// The Oxford University Standard for the Citation of Legal Authorities, 4th edition.
import { cite } from '../citedItems.ts'
import { laterNotes } from './oscolaLater.ts'
import { date, type PublishedStyle, person } from './publishedExample.ts'

// Initials apart: citeproc takes `HLA` for one name, and abbreviates it to `H`.
const hart = [person('H L A', 'Hart')]

export const oscola: PublishedStyle = {
  style: 'oscola',
  locale: 'en-GB',
  examples: [
    ...laterNotes,
    {
      guide: 'OSCOLA, 4th edition, 3.2.1: a book',
      kinds: ['first'],
      items: {
        endicott: {
          type: 'book',
          title: 'Administrative Law',
          author: [person('Timothy', 'Endicott')],
          publisher: 'OUP',
          issued: date(2009),
          language: 'en',
        },
      },
      citations: [['Timothy Endicott, _Administrative Law_ (OUP 2009).', cite('endicott')]],
    },
    {
      guide: 'OSCOLA, 4th edition, 1.7, through the tests of another citation tool: a bibliography',
      kinds: ['first'],
      items: {
        fisher: {
          type: 'book',
          title: 'Risk Regulation and Administrative Constitutionalism',
          author: [person('Elizabeth', 'Fisher')],
          publisher: 'Hart Publishing',
          issued: date(2007),
          language: 'en',
        },
      },
      citations: [
        [
          'Elizabeth Fisher, _Risk Regulation and Administrative Constitutionalism_ (Hart Publishing 2007).',
          cite('fisher'),
        ],
      ],
      entries: {
        fisher:
          'Fisher E, _Risk Regulation and Administrative Constitutionalism_ (Hart Publishing 2007)',
      },
    },
    {
      guide: 'OSCOLA, 4th edition, 1.7, through SOAS: works of an author in a bibliography',
      kinds: ['first'],
      items: {
        liberty: {
          type: 'book',
          title: 'Law, Liberty and Morality',
          author: hart,
          publisher: 'OUP',
          issued: date(1963),
          language: 'en',
        },
        varieties: {
          type: 'article-journal',
          title: 'Varieties of Responsibility',
          author: hart,
          'container-title': 'LQR',
          volume: '83',
          page: '346',
          issued: date(1967),
          language: 'en',
        },
      },
      citations: [[null, cite('varieties'), cite('liberty')]],
      entries: {
        liberty: 'Hart HLA, _Law, Liberty and Morality_ (OUP 1963)',
        varieties: '—— ‘Varieties of Responsibility’ (1967) 83 LQR 346',
      },
    },
    {
      guide: 'OSCOLA, 4th edition, 3.4.9, through Bournemouth University: newspapers',
      kinds: ['first', 'news', 'web'],
      items: {
        croft: {
          type: 'article-newspaper',
          title: 'Supreme Court Warns on Quality',
          author: [person('Jane', 'Croft')],
          'container-title': 'Financial Times',
          'publisher-place': 'London',
          issued: date(2010, 7, 1),
          page: '3',
          language: 'en',
        },
        loader: {
          type: 'article-newspaper',
          title: 'The Great Victim of this Get Tough Hyperactivity is Labour',
          author: [person('Ian', 'Loader')],
          'container-title': 'The Guardian',
          'publisher-place': 'London',
          issued: date(2008, 6, 19),
          accessed: date(2015, 5, 28),
          URL: 'http://www.guardian.co.uk/commentisfree/2008/jun/19/justice.ukcrime',
          language: 'en',
        },
      },
      citations: [
        [
          'Jane Croft, ‘Supreme Court Warns on Quality’ _Financial Times_ (London, 1 July 2010) 3.',
          cite('croft'),
        ],
        [
          'Ian Loader, ‘The Great Victim of this Get Tough Hyperactivity is Labour’ _The Guardian_ (London, 19 June 2008) <http://www.guardian.co.uk/commentisfree/2008/jun/19/justice.ukcrime> accessed 28 May 2015.',
          cite('loader'),
        ],
      ],
      departs: {
        why: 'citeproc knows few minor words, and capitalises the others',
        words: [
          [
            'of this Get Tough Hyperactivity is Labour',
            'of This Get Tough Hyperactivity Is Labour',
          ],
        ],
      },
      entries: {
        croft:
          'Croft J, ‘Supreme Court Warns on Quality’ _Financial Times_ (London, 1 July 2010) 3',
      },
    },
    {
      guide:
        'OSCOLA, quick reference guide, through the tests of another citation tool: a page of the web',
      kinds: ['first', 'web'],
      items: {
        cole: {
          type: 'post-weblog',
          title: 'Virtual Friend Fires Employee',
          author: [person('Sarah', 'Cole')],
          'container-title': 'Naked Law',
          issued: date(2009, 5, 1),
          accessed: date(2009, 11, 19),
          URL: 'www.nakedlaw.com/2009/05/index.html',
          language: 'en',
        },
      },
      citations: [
        [
          'Sarah Cole, ‘Virtual Friend Fires Employee’ (_Naked Law_, 1 May 2009) <www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009.',
          cite('cole'),
        ],
      ],
    },
    {
      guide: 'OSCOLA, 4th edition, as taught by the University of Portsmouth: an unsigned article',
      kinds: ['no author', 'news'],
      items: {
        caffeine: {
          type: 'article-newspaper',
          title: 'Caffeine Linked to Mental Illness',
          'container-title': 'New York Times',
          'publisher-place': 'New York',
          issued: date(1991, 7, 13),
          page: '21',
          language: 'en',
        },
      },
      citations: [
        [
          '‘Caffeine Linked to Mental Illness’ _New York Times_ (New York, 13 July 1991) 21.',
          cite('caffeine'),
        ],
      ],
    },
  ],
  notFound: {
    secondary:
      'The 4th edition has none; its site suggests “(as cited in …)” for a source within a source.',
    'no date': 'A page without a date has the date of access alone; none is printed.',
    several: 'Printed for cases alone, with semicolons between (1.1.1).',
  },
}
