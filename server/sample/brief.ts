import type { JSONContent } from '@tiptap/core'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

export const sampleBriefTitle = 'Keeping the Kessa grain corridor open'

/** Ties exact words of a file of the library to where they stand in it. */
type FindQuote = (file: string, exact: string) => QuoteAttributes

/**
 * The worked brief that a new installation shows: fictional countries, people and outlets, every
 * quotation taken from the sample library.
 */
export function sampleBrief(find: FindQuote): JSONContent {
  const said = (file: string, exact: string) => quotation('quote', find(file, exact))
  const saidAtLength = (file: string, exact: string) => quotation('quoteBlock', find(file, exact))
  return {
    type: 'doc',
    content: [
      paragraph(
        strong('Bottom line. '),
        'The corridor moves ships but not bread. The ministry should make its next contribution conditional on three inexpensive measures: a green lane at the Oster checkpoint, public weights at port and mill, and an emergency line that somebody answers. Mine clearance is worth backing, but it will not feed Maravel this summer.',
      ),

      heading(2, 'What happened'),
      paragraph(
        'Convoys through the Kessa Strait resumed on 12 May after nine days. The commander of the joint post reported that ',
        said('wire-convoy.txt', 'All twelve reached open water before dark, and none was stopped'),
        '. Harbour logs tell another story: ',
        said(
          'gazette-site-dump.txt',
          'Nine ships left Lessing on Monday morning, and two of them turned back after warnings by radio.',
        ),
        ' Each side has reasons for its count. One careful reader of both concludes that ',
        said('blog-two-papers.txt', 'the two counts answer different questions'),
        ': observers count flags, pilots count pilots.',
      ),
      paragraph(
        'We should use neither figure alone. Until the terminal publishes its weights again, sailings are a poor measure of supply.',
      ),

      heading(2, 'Why it matters: the grain stops at the quay'),
      paragraph(
        'Ten days after the first convoy, less than a third of the wheat that was landed had left the port. The head of the terminal sums it up: ',
        said(
          'courrier-detroit.txt',
          'Nous ne manquons pas de blé, nous manquons de gazole et de signatures',
        ),
        ' (“We are not short of wheat, we are short of diesel and signatures”). Relief workers describe the same bottleneck and name the remedy:',
      ),
      saidAtLength(
        'ngo-update.txt',
        'The most urgent measure costs nothing: a green lane at Oster for lorries that carry flour and grain would halve the time between ship and oven.',
      ),
      paragraph(
        'A former director of the grain exchange goes further and suspects that ',
        said('opinion-bread.txt', 'some of the grain is sold twice before anyone eats it'),
        '. We could not verify this. It would, however, explain how the price of bread could rise while sailings rose too.',
      ),

      heading(2, 'Figures in dispute'),
      table([
        ['Question', 'Higher figure', 'Lower figure', 'What we use'],
        [
          'Ships on 12 May',
          '12 (joint post)',
          '7 at the outer buoy (pilots)',
          'Both, with their source',
        ],
        [
          'People in need, Maravel',
          '212,000 (Open Granary)',
          '148,000 (province)',
          '212,000: it includes the displaced',
        ],
        ['Mines in the strait', '2,300', '900', 'A range; even 900 closes the channel'],
      ]),
      paragraph(
        'The gap between the two figures of need has a plain cause: those of the province ',
        said('ngo-update.txt', 'leave out some 60,000 people displaced from the coast'),
        '. The commander appears in the sources as Rashid, Rasheed and Rachid Benadir; he is one person.',
      ),

      heading(2, 'Options'),
      list('orderedList', [
        [
          strong('Carry on. '),
          'Fund escorts as before. Cheap and visible, but it pays for sailings, and sailings are not the shortage.',
        ],
        [
          strong('Fix the land side. '),
          'Tie the next tranche to Oster, to weights and to the emergency line. Results within weeks, at little cost; it needs pressure on both capitals.',
        ],
        [
          strong('Clear the strait. '),
          'Back a clearance authority. The Norrland Institute asks for 40 million a year, of which a levy would bring in 11 million. It is the only lasting answer, and a matter of years.',
        ],
      ]),
      paragraph(
        'The objection to the third option is that sealed records reward whoever laid the mines. Its author grants this and answers that the alternative is ',
        said(
          'institute-clearance.txt',
          'a strait that is perfectly documented and permanently closed',
        ),
        '.',
      ),

      heading(2, 'Recommendations'),
      paragraph('Choose the second option now and prepare the third.'),
      list('bulletList', [
        [
          strong('Oster: '),
          'make a green lane for flour and grain a condition of the June tranche; review after thirty days.',
        ],
        [
          strong('Weights: '),
          'pay for scales at port and mills and publish both readings weekly. As the exchange’s former director puts it, smugglers ',
          said('opinion-bread.txt', 'cannot live with scales'),
          '.',
        ],
        [
          strong('Emergency line: '),
          'offer a duty officer in Lessing. The first corridor’s negotiator is blunt about what the new text must settle: ',
          said('interview-strand.txt', 'It should say who picks up the telephone.'),
        ],
        [
          strong('Clearance: '),
          'send an expert to the institute’s June workshop, without a commitment of funds.',
        ],
      ]),

      heading(2, 'Risks and what to watch'),
      paragraph(
        'Both governments may treat conditions as an insult; both also need the wheat. The corridor has never rested on goodwill. In its negotiator’s words:',
      ),
      saidAtLength(
        'interview-strand.txt',
        'A corridor does not need friendship. It needs a pilot, an insurer and a number that both sides have to believe.',
      ),
      paragraph(
        'Watch the insurance premium, now 1.1 percent of a hull’s value, the waiting time at Oster, and whether the terminal publishes its weights before the end of June.',
      ),
    ],
  }
}

type Inline = string | JSONContent

function inline(parts: readonly Inline[]): JSONContent[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))
}

function paragraph(...parts: Inline[]): JSONContent {
  return { type: 'paragraph', content: inline(parts) }
}

function heading(level: 1 | 2 | 3, text: string): JSONContent {
  return { type: 'heading', attrs: { level }, content: inline([text]) }
}

function strong(text: string): JSONContent {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

function quotation(type: 'quote' | 'quoteBlock', attrs: QuoteAttributes): JSONContent {
  return { type, attrs: { ...attrs }, content: [{ type: 'text', text: attrs.exact }] }
}

function list(type: 'bulletList' | 'orderedList', items: readonly Inline[][]): JSONContent {
  return {
    type,
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
  }
}

/** The first row is the head. */
function table(rows: readonly (readonly string[])[]): JSONContent {
  return {
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
}
