// The MLA Handbook, 9th edition, and the MLA Style Center.
import { cite } from '../citedItems.ts'
import { at, date, type PublishedStyle, person, work } from './publishedExample.ts'

export const mla: PublishedStyle = {
  style: 'mla',
  locale: 'en-US',
  examples: [
    {
      guide: 'MLA, 9th edition, as taught by the Purdue OWL: an article in a journal',
      kinds: ['first', 'place'],
      items: {
        bagchi: {
          type: 'article-journal',
          title:
            'Conflicting Nationalisms: The Voice of the Subaltern in Mahasweta Devi’s Bashai Tudu',
          author: [person('Alaknanda', 'Bagchi')],
          'container-title': 'Tulsa Studies in Women’s Literature',
          volume: '15',
          issue: '1',
          page: '41-50',
          issued: date(1996),
          language: 'en',
        },
      },
      citations: [['(Bagchi 41)', at('bagchi', '41')]],
      entries: {
        bagchi:
          'Bagchi, Alaknanda. “Conflicting Nationalisms: The Voice of the Subaltern in Mahasweta Devi’s Bashai Tudu.” _Tulsa Studies in Women’s Literature_, vol. 15, no. 1, 1996, pp. 41–50.',
      },
    },
    {
      guide: 'MLA Style Center, in-text citations: an overview',
      kinds: ['first', 'later', 'place'],
      items: {
        baron: {
          type: 'article-journal',
          title: 'Redefining Reading: The Impact of Digital Communication Media',
          author: [person('Naomi S.', 'Baron')],
          'container-title': 'PMLA',
          volume: '128',
          issue: '1',
          page: '193-200',
          issued: date(2013, 1),
          language: 'en',
        },
      },
      citations: [
        ['(Baron)', cite('baron')],
        ['(Baron 194)', at('baron', '194')],
        // After “According to Naomi Baron” in the sentence.
        ['(194)', cite('baron', { locator: '194', label: 'page', suppressAuthor: true })],
      ],
      entries: {
        baron:
          'Baron, Naomi S. “Redefining Reading: The Impact of Digital Communication Media.” _PMLA_, vol. 128, no. 1, Jan. 2013, pp. 193–200.',
      },
    },
    {
      guide:
        'MLA Handbook, 9th edition, chapter 6, through Southern Connecticut State University: several authors',
      kinds: ['first', 'place'],
      items: {
        lemery: {
          type: 'book',
          title: 'Enviromedics: The Impact of Climate Change on Human Health',
          author: [person('Jay', 'Lemery'), person('Paul', 'Auerbach')],
          publisher: 'Rowman and Littlefield',
          issued: date(2017),
          language: 'en',
        },
        burdick: work(2012, 'Burdick', 'Second', 'Third'),
      },
      citations: [
        ['(Lemery and Auerbach 4–5)', at('lemery', '4-5')],
        ['(Burdick et al. 42)', at('burdick', '42')],
      ],
      entries: {
        lemery:
          'Lemery, Jay, and Paul Auerbach. _Enviromedics: The Impact of Climate Change on Human Health_. Rowman and Littlefield, 2017.',
      },
    },
    {
      guide: 'MLA Handbook, 9th edition, 6.26: an article on the site of a newspaper',
      kinds: ['first', 'news', 'web'],
      items: {
        parker: {
          type: 'article-newspaper',
          title: 'How to Age Well',
          author: [person('Tara', 'Parker-Pope')],
          'container-title': 'The New York Times',
          issued: date(2017, 11, 2),
          URL: 'https://www.nytimes.com/guides/well/how-to-age-well',
          language: 'en',
        },
      },
      citations: [[null, cite('parker')]],
      entries: {
        parker:
          'Parker-Pope, Tara. “How to Age Well.” _The New York Times_, 2 Nov. 2017, www.nytimes.com/guides/well/how-to-age-well.',
      },
    },
    {
      guide: 'MLA, 9th edition, as taught by Mohave Community College: no author',
      kinds: ['no author'],
      items: {
        impact: {
          type: 'webpage',
          title: 'The Impact of Global Warming in North America',
          'title-short': 'Impact of Global Warming',
          'container-title': 'Global Warming: Early Signs',
          language: 'en',
        },
        best: work(2009, 'Best', 'Marcus'),
        franck: work(2008, 'Franck', 'Second', 'Third'),
      },
      citations: [
        ['(“Impact of Global Warming”)', cite('impact')],
        ['(Best and Marcus 9)', at('best', '9')],
        ['(Franck et al. 327)', at('franck', '327')],
      ],
    },
    {
      guide: 'MLA, as taught by the University of Newcastle: no author, with pages',
      kinds: ['no author', 'place'],
      items: {
        google: {
          type: 'article-newspaper',
          title: 'Australians Turning to Dr Google',
          'container-title': 'A newspaper',
          language: 'en',
        },
        anzac: { type: 'book', title: 'Anzac Memorial', language: 'en' },
      },
      citations: [
        ['(“Australians Turning to Dr Google” 16)', at('google', '16')],
        ['(_Anzac Memorial_ 12)', at('anzac', '12')],
      ],
    },
    {
      guide: 'MLA, 9th edition, as taught by Pierce College: neither author nor date',
      kinds: ['no author', 'no date', 'web'],
      items: {
        guitar: {
          type: 'webpage',
          title: 'How to Teach Yourself Guitar',
          'container-title': 'eHow',
          publisher: 'Demand Media',
          accessed: date(2016, 6, 24),
          URL: 'https://www.ehow.com/how_5298173_teach-yourself-guitar.html',
          language: 'en',
        },
      },
      citations: [[null, cite('guitar')]],
      entries: {
        guitar:
          '“How to Teach Yourself Guitar.” _eHow_, Demand Media, www.ehow.com/how_5298173_teach-yourself-guitar.html. Accessed 24 June 2016.',
      },
    },
    {
      guide: 'MLA, as taught by Daytona State College: an indirect source',
      kinds: ['secondary', 'place'],
      items: { wolf: work(2007, 'Wolf') },
      citations: [
        // After “As Marcel Proust reminisced” in the sentence.
        [
          '(qtd. in Wolf 6)',
          cite('wolf', {
            locator: '6',
            label: 'page',
            speaker: 'Marcel Proust',
            suppressAuthor: true,
          }),
        ],
      ],
    },
    {
      guide:
        'MLA Handbook, 4th edition, through the University of Pennsylvania: two works in a citation',
      kinds: ['several', 'place'],
      items: { brown: work(1990, 'Brown'), friedman: work(1991, 'Friedman') },
      citations: [
        // Printed with a hyphen; the Handbook now prints a dash.
        ['(Brown 63; Friedman 101–02)', at('brown', '63'), at('friedman', '101-102')],
      ],
    },
  ],
  notFound: { ibid: 'Citations in the text have none.' },
}
