import { type Article, type CandidateBlock, NotAnArticle } from '../article.ts'
import { missingFields } from '../missingFields.ts'
import { canonicalize } from '../revision.ts'
import { findAttributions } from '../text/attributions.ts'
import { isBody } from '../text/classified.ts'
import { detectLanguage } from '../text/detectLanguage.ts'
import { folded } from '../text/features.ts'
import { findAuthors } from '../text/findAuthors.ts'
import { findPublished } from '../text/findPublished.ts'
import { findPublisher } from '../text/findPublisher.ts'
import { findTitle, type TitleFound } from '../text/findTitle.ts'
import type { Line } from '../text/line.ts'
import { describeLines, type LineFacts } from '../text/lineFacts.ts'
import { personNames } from '../text/personNames.ts'
import { refineBlocks } from '../text/refineBlocks.ts'
import { spokenQuotes } from '../text/spokenQuotes.ts'
import { textBelow } from '../text/textBelow.ts'
import { withinReach } from '../text/withinReach.ts'
import { classifyStyled } from './classifyStyled.ts'
import { outletBeside } from './outletBeside.ts'
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
  const sorted = classifyStyled(blocks, facts, titleIndex, textIndex, authors)
  const refined = beside.mend
    ? refineBlocks(sorted)
    : { blocks: sorted, introduced: [], warnings: [] }
  const signed = authors.length > 0 ? authors : refined.introduced
  if (!refined.blocks.some(isBody)) throw noSentence()

  const outlet = outletBeside(beside, blocks, titleIndex)
  const publisher = outlet.sure ?? findPublisher(facts, title, textIndex, signed) ?? outlet.likely
  const { attributions, passages, warnings } = findAttributions(
    withinReach(refined.blocks),
    publisher,
  )
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
    quotes: spokenQuotes(
      withinReach(refined.blocks)
        .filter(isBody)
        .map((block) => block.text),
    ),
    attributions,
    warnings: [
      ...beside.warnings,
      ...(title || !beside.title
        ? []
        : ['The title was taken from the properties of the file. Check it.']),
      ...missingFields({ title: wording, authors: signed, publisher, published: published.iso }),
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

/** The author in the properties counts where a line near the title names that person too. */
function vouched(author: string | null, blocks: readonly StyledBlock[]): string[] {
  const names = author ? personNames(author, false) : null
  const lines = blocks
    .slice(0, 12)
    .filter(({ kind, text }) => kind !== 'caption' && text.length < 160)
  const top = folded(lines.map(({ text }) => text).join(' '))
  return names?.every((name) => ` ${top} `.includes(` ${folded(name)} `)) ? names : []
}

/** The address that a browser prints at the foot of a page. */
function addressIn(text: string): string | null {
  const found = /https?:\/\/[^\s"<>]{4,500}/.exec(text)?.[0]
  return found && !/…|\.\.\.$/.test(found) && URL.canParse(found) ? found : null
}

function noSentence(): NotAnArticle {
  return new NotAnArticle(
    'no-sentence',
    'There is no sentence in this file. Import one that holds the article itself.',
  )
}
