import { type Article, type CandidateBlock, NotAnArticle } from '../article.ts'
import { canonicalize } from '../revision.ts'
import { findAttributions } from '../text/attributions.ts'
import { isBiography } from '../text/biography.ts'
import { type Classified, isBody } from '../text/classified.ts'
import { detectLanguage } from '../text/detectLanguage.ts'
import { folded, wordsOf } from '../text/features.ts'
import { findAuthors } from '../text/findAuthors.ts'
import { findPublished } from '../text/findPublished.ts'
import { findPublisher } from '../text/findPublisher.ts'
import { findTitle, type TitleFound } from '../text/findTitle.ts'
import type { Line } from '../text/line.ts'
import { describeLines, type LineFacts } from '../text/lineFacts.ts'
import { outletName } from '../text/outletName.ts'
import { personNames } from '../text/personNames.ts'
import { isRole, readMeta } from '../text/readMeta.ts'
import { refineBlocks } from '../text/refineBlocks.ts'
import { spokenQuotes } from '../text/spokenQuotes.ts'
import { textBelow } from '../text/textBelow.ts'
import type { StyledBlock } from './styledBlock.ts'

/** What a file says beside its text. */
export interface Beside {
  /** Lines of headers and footers. */
  readonly said: readonly string[]
  /** Title and author in the file's properties: weak evidence. */
  readonly title: string | null
  readonly author: string | null
  /** Whether paragraphs may be cut in two and pull quotes stand between them, as on printed pages. */
  readonly mend: boolean
  readonly warnings: readonly string[]
}

/**
 * Makes an article of blocks whose kinds are known, reading byline, outlet and date as the text
 * extractor does.
 * @throws NotAnArticle when there is no running text.
 */
export function articleOfBlocks(styled: readonly StyledBlock[], beside: Beside): Article {
  const blocks = styled
    .map((block) => ({ ...block, text: canonicalize(block.text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const facts = describeLines(blocks.map(lineOf)).map((fact) => ({ ...fact, menu: false }))
  if (!facts.some((fact) => fact.sentence || fact.prose)) throw noSentence()

  const title = titleOf(blocks, facts)
  const titleIndex = title?.index ?? -1
  const textIndex = textBelow(facts, titleIndex)
  const named = findAuthors(facts, titleIndex, textIndex)
  const authors = named.length > 0 ? named : vouched(beside.author, blocks)
  const sorted = classify(blocks, facts, titleIndex, textIndex, authors)
  const refined = beside.mend
    ? refineBlocks(sorted)
    : { blocks: sorted, introduced: [], warnings: [] }
  const signed = authors.length > 0 ? authors : refined.introduced
  if (!refined.blocks.some(isBody)) throw noSentence()

  const running = beside.said.filter((text) => !/https?:|www\./.test(text))
  const publisher =
    findPublisher(facts, title, textIndex, signed) ??
    masthead(blocks.slice(0, Math.max(0, titleIndex)), running) ??
    running.map(outletIn).find((name) => name !== null) ??
    null
  const { attributions, passages, warnings } = findAttributions(refined.blocks, publisher)
  const body = refined.blocks.filter(isBody).map((block) => block.text)
  const language = detectLanguage(body.slice(0, 200).join('\n'))
  const published = findPublished(facts, titleIndex, textIndex, language)
  const wording = title?.text ?? beside.title
  return {
    title: wording?.slice(0, 300) ?? null,
    authors: signed,
    publisher,
    published: published.iso,
    language,
    url: beside.said.map(addressIn).find((url) => url !== null) ?? null,
    type: null,
    blocks: refined.blocks.map(
      (block, index): CandidateBlock => ({
        kind: passages.has(index) && block.kind === 'paragraph' ? 'quotation' : block.kind,
        text: block.kind === 'title' && title ? title.text : block.text,
        included: block.included,
      }),
    ),
    quotes: spokenQuotes(body),
    attributions,
    warnings: [
      ...beside.warnings,
      ...(title || !beside.title
        ? []
        : ['The title was taken from the properties of the file. Check it.']),
      ...missing({ title: wording, author: signed[0], outlet: publisher, date: published.iso }),
      ...(published.ambiguous
        ? ['The date can be read in two ways; only its year was taken.']
        : []),
      ...refined.warnings,
      ...warnings,
    ],
  }
}

function lineOf({ kind, text }: StyledBlock): Line {
  return {
    text,
    mark:
      kind === 'heading' || kind === 'title'
        ? 'heading'
        : kind === 'quotation'
          ? 'quotation'
          : kind === 'listItem'
            ? 'bullet'
            : null,
    level: kind === 'title' ? 1 : kind === 'heading' ? 3 : 0,
    linkShare: 0,
    gap: 1,
    spaced: false,
  }
}

function titleOf(blocks: readonly StyledBlock[], facts: readonly LineFacts[]): TitleFound | null {
  const index = blocks.findIndex((block) => block.kind === 'title')
  const block = blocks[index]
  return block ? { index, text: block.text, site: null } : findTitle(facts)
}

/** The author in the properties counts where the top of the text names that person too. */
function vouched(author: string | null, blocks: readonly StyledBlock[]): string[] {
  const names = author ? personNames(author, false) : null
  const top = folded(
    blocks
      .slice(0, 12)
      .map((block) => block.text.slice(0, 300))
      .join(' '),
  )
  return names?.every((name) => ` ${top} `.includes(` ${folded(name)} `)) ? names : []
}

/** Words that must have been read before a biography may end the article. */
const enoughToEnd = 50

function classify(
  blocks: readonly StyledBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
  textIndex: number,
  authors: readonly string[],
): Classified[] {
  let words = 0
  return facts.map((fact, index) => {
    const block = blocks[index]
    const as = (kind: StyledBlock['kind'], included = kind !== 'other'): Classified => ({
      kind,
      text: fact.text,
      included,
      spaced: false,
      quoted: kind === 'quotation',
    })
    if (!block || block.kind === 'other') return as('other')
    if (index === titleIndex) return as('title')
    if (index < titleIndex) {
      const near = titleIndex - index < 3
      return block.kind === 'caption' && near && !fact.meta ? as('caption') : as('other')
    }
    if (fact.meta && block.kind !== 'listItem') return as('other')
    if (fact.caption === 'credit' || (fact.furniture && block.kind !== 'caption'))
      return as('other')
    if (
      index < textIndex &&
      !fact.sentence &&
      !fact.prose &&
      block.kind !== 'caption' &&
      (isRole(fact.text) || outletName(fact.text))
    )
      return as('other')
    if (words > enoughToEnd && isBiography(fact.text, authors)) return as('other')
    if (block.kind === 'caption' || fact.caption) return as('caption')
    words += fact.words
    return as(block.kind)
  })
}

/** A name above the title that headers repeat: whose name it is need not be known. */
function masthead(above: readonly StyledBlock[], running: readonly string[]): string | null {
  const found = above.find(
    ({ text }) =>
      wordsOf(text).length <= 6 &&
      /^\p{Lu}/u.test(text) &&
      !/[\d.!?:]/.test(text) &&
      running.some((line) => ` ${folded(line)} `.includes(` ${folded(text)} `)),
  )
  return found ? (outletName(found.text) ?? found.text) : null
}

/** "The Daily Beacon · 3 May 2031": a header that names the outlet. */
function outletIn(text: string): string | null {
  const pieces = text.split(/\s+[|•·–—-]+\s+|\s{3,}/u)
  return (
    readMeta(text)?.outlet ??
    pieces.map((piece) => outletName(piece)).find((name) => name !== null) ??
    null
  )
}

/** The address that a browser prints at the foot of a page. */
function addressIn(text: string): string | null {
  const found = /https?:\/\/[^\s"<>]{4,500}/.exec(text)?.[0]
  return found && !/…|\.\.\.$/.test(found) && URL.canParse(found) ? found : null
}

function missing(fields: Readonly<Record<string, string | null | undefined>>): string[] {
  const absent = Object.keys(fields).filter((name) => !fields[name])
  return absent.length > 0 ? [`The text does not state its ${absent.join(', ')}.`] : []
}

function noSentence(): NotAnArticle {
  return new NotAnArticle(
    'no-sentence',
    'There is no sentence in this file. Import one that holds the article itself.',
  )
}
