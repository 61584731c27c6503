// The Publication Manual of the American Psychological Association, 7th edition, and its site APA Style.
import type { Cite } from '../../../../core/citation/citationsIn.ts'
import { cite } from '../citedItems.ts'
import { at, body, date, type PublishedStyle, person, work } from './publishedExample.ts'

const byBody = (year: number, literal: string) => ({ ...work(year), author: [body(literal)] })
const place = (source: string, locator: string, label: Cite['label']) =>
  cite(source, { locator, label })

export const apa: PublishedStyle = {
  style: 'apa',
  locale: 'en-US',
  examples: [
    {
      guide: 'APA Style, newspaper article references, through De La Salle University',
      kinds: ['first', 'several', 'news'],
      items: {
        carey: {
          type: 'article-newspaper',
          title: 'Can we get better at forgetting?',
          author: [person('B.', 'Carey')],
          'container-title': 'The New York Times',
          issued: date(2019, 3, 22),
          URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
          language: 'en',
        },
        harlan: {
          type: 'article-newspaper',
          title:
            'North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium',
          author: [person('C.', 'Harlan')],
          'container-title': 'The Washington Post',
          issued: date(2013, 4, 2),
          page: 'A1, A4',
          language: 'en',
        },
        stobbe: {
          type: 'article-newspaper',
          title: 'Cancer death rate in U.S. sees largest one-year drop ever',
          author: [person('M.', 'Stobbe')],
          'container-title': 'Chicago Tribune',
          issued: date(2020, 1, 8),
          language: 'en',
        },
      },
      citations: [
        [
          '(Carey, 2019; Harlan, 2013; Stobbe, 2020)',
          cite('stobbe'),
          cite('carey'),
          cite('harlan'),
        ],
      ],
      entries: {
        carey:
          'Carey, B. (2019, March 22). Can we get better at forgetting? _The New York Times_. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
        harlan:
          'Harlan, C. (2013, April 2). North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium. _The Washington Post_, A1, A4.',
        stobbe:
          'Stobbe, M. (2020, January 8). Cancer death rate in U.S. sees largest one-year drop ever. _Chicago Tribune_.',
      },
    },
    {
      guide: 'APA Style, citing specific parts of a source',
      kinds: ['first', 'place'],
      items: {
        stoddard: work(2020, 'Stoddard', 'Second', 'Third'),
        who: byBody(2019, 'World Health Organization'),
        liu: work(2020, 'Liu', 'Second', 'Third'),
        bassie: work(2020, 'Bassie', 'Meagher'),
        patel: work(2019, 'Patel', 'Gupta'),
      },
      citations: [
        ['(Stoddard et al., 2020, p. 47)', at('stoddard', '47')],
        ['(World Health Organization, 2019, pp. 202–205)', at('who', '202-205')],
        ['(Liu et al., 2020, para. 3)', place('liu', '3', 'paragraph')],
        ['(Bassie & Meagher, 2020, paras. 4–5)', place('bassie', '4-5', 'paragraph')],
        ['(Patel & Gupta, 2019, 1:09:19)', place('patel', '1:09:19', 'timestamp')],
      ],
    },
    {
      guide:
        'Publication Manual, 7th edition, 8.6, through Correspondencias & Análisis: secondary sources',
      kinds: ['secondary'],
      items: { lyon: work(2014, 'Lyon', 'Second', 'Third'), nicholson: work(2003, 'Nicholson') },
      citations: [
        [
          '(Rabbitt, 1982, as cited in Lyon et al., 2014)',
          cite('lyon', { speaker: 'Rabbitt, 1982' }),
        ],
        // After “Allport’s diary” in the sentence.
        [
          '(as cited in Nicholson, 2003)',
          cite('nicholson', { speaker: 'Allport', suppressAuthor: true }),
        ],
      ],
    },
    {
      guide:
        'Publication Manual, 7th edition, 8.12, through Correspondencias & Análisis: several works',
      kinds: ['several'],
      items: {
        adams: work(2019, 'Adams', 'Second', 'Third'),
        shumway: work(2015, 'Shumway', 'Shulman'),
        westinghouse: work(2017, 'Westinghouse'),
        carraway13: work(2013, 'Carraway', 'Second', 'Third'),
        carraway14: work(2014, 'Carraway', 'Second', 'Third'),
        carraway19: work(2019, 'Carraway', 'Second', 'Third'),
      },
      citations: [
        [
          '(Adams et al., 2019; Shumway & Shulman, 2015; Westinghouse, 2017)',
          cite('westinghouse'),
          cite('adams'),
          cite('shumway'),
        ],
        [
          '(Carraway et al., 2013, 2014, 2019)',
          cite('carraway13'),
          cite('carraway14'),
          cite('carraway19'),
        ],
      ],
    },
    {
      guide:
        'Publication Manual, 7th edition, table 8.1, through Correspondencias & Análisis: authors',
      kinds: ['first'],
      items: {
        luna: work(2020, 'Luna'),
        salas: work(2020, 'Salas', 'D’Agostino'),
        martin: work(2020, 'Martin', 'Second', 'Third'),
        stanford: byBody(2020, 'Stanford University'),
      },
      citations: [
        ['(Luna, 2020)', cite('luna')],
        ['(Salas & D’Agostino, 2020)', cite('salas')],
        ['(Martin et al., 2020)', cite('martin')],
        ['(Stanford University, 2020)', cite('stanford')],
      ],
    },
    {
      guide: 'Publication Manual, 7th edition, 8.14, through the tests of biblatex-apa: no author',
      kinds: ['no author'],
      items: {
        skills: {
          type: 'book',
          title: 'Interpersonal skills and other desperate phrases designed to sound scientific',
          'title-short': 'Interpersonal skills',
          issued: date(2019),
          language: 'en',
        },
        memory: {
          type: 'article-magazine',
          title: 'Understanding sensory memory',
          'container-title': 'A magazine',
          issued: date(2018),
          language: 'en',
        },
      },
      citations: [
        ['(_Interpersonal Skills_, 2019)', cite('skills')],
        ['(“Understanding Sensory Memory,” 2018)', cite('memory')],
      ],
    },
    {
      guide:
        'Publication Manual, 7th edition, 10.16, through LaGuardia Community College: pages of the web',
      kinds: ['web', 'news', 'no date'],
      items: {
        lillie: {
          type: 'webpage',
          title: 'Be kind to yourself: How self-compassion can improve your resiliency',
          author: [person('C. M.', 'Martin Lillie')],
          'container-title': 'Mayo Clinic',
          issued: date(2016, 12, 29),
          URL: 'https://www.mayoclinic.org/healthy-lifestyle/adult-health/in-depth/self-compassion-can-improve-your-resiliency/art-20267193',
          language: 'en',
        },
        who: {
          type: 'webpage',
          title: 'Questions and answers on immunization and vaccine safety',
          author: [body('World Health Organization')],
          'container-title': 'World Health Organization',
          issued: date(2018, 3),
          URL: 'https://www.who.int/features/qa/84/en',
          language: 'en',
        },
        census: {
          type: 'webpage',
          title: 'U.S. and world population clock',
          author: [body('U.S. Census Bureau')],
          'container-title': 'U.S. Department of Commerce',
          accessed: date(2019, 7, 3),
          URL: 'https://www.census.gov/popclock',
          language: 'en',
        },
      },
      citations: [[null, cite('lillie'), cite('who'), cite('census')]],
      entries: {
        lillie:
          'Martin Lillie, C. M. (2016, December 29). _Be kind to yourself: How self-compassion can improve your resiliency_. Mayo Clinic. https://www.mayoclinic.org/healthy-lifestyle/adult-health/in-depth/self-compassion-can-improve-your-resiliency/art-20267193',
        who: 'World Health Organization. (2018, March). _Questions and answers on immunization and vaccine safety_. https://www.who.int/features/qa/84/en',
        census:
          'U.S. Census Bureau. (n.d.). _U.S. and world population clock_. U.S. Department of Commerce. Retrieved July 3, 2019, from https://www.census.gov/popclock',
      },
    },
  ],
  notFound: {
    later: 'A citation in the text is the same each time.',
    ibid: 'Citations in the text have none.',
  },
}
