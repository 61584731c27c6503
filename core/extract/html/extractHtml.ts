import { type Article, NotAnArticle, type Original } from '../article.ts'
import { missingFields } from '../missingFields.ts'
import { findAttributions } from '../text/attributions.ts'
import { isBody } from '../text/classified.ts'
import { classifyLines } from '../text/classifyLines.ts'
import { describeLines, type LineFacts } from '../text/lineFacts.ts'
import { spokenQuotes } from '../text/spokenQuotes.ts'
import { withinReach } from '../text/withinReach.ts'
import { thinText } from '../thinText.ts'
import { collapseExcluded } from './collapseExcluded.ts'
import { coveringRegions } from './coveringRegions.ts'
import { decodeHtml } from './decodeHtml.ts'
import { detectPageLanguage } from './detectPageLanguage.ts'
import { filterBlocks } from './filterBlocks.ts'
import { findAuthors } from './findAuthors.ts'
import { findPublished } from './findPublished.ts'
import { findPublisher, siteNames } from './findPublisher.ts'
import { findTitle } from './findTitle.ts'
import { indexOfTitle } from './indexOfTitle.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { lightenMarkup, tooMuch } from './lightenMarkup.ts'
import { ownerOf } from './ownerOf.ts'
import { savedFrom } from './pageAddress.ts'
import type { PageBlock } from './pageBlock.ts'
import { pageClues } from './pageClues.ts'
import { pageType } from './pageType.ts'
import { parsePage } from './parsePage.ts'
import { readBody } from './readBody.ts'
import { segmentPage } from './segmentPage.ts'
import { statedTitles } from './statedTitles.ts'
import { visibleClues } from './visibleClues.ts'

/** Longest title that is kept, in UTF-16 units. */
const longestTitle = 300

/** Blocks beyond which it is a database, not an article; the longest live blogs have 3,000. */
const mostBlocks = 15_000

/**
 * Reads an article out of a web page saved as HTML. Nothing of its markup is kept.
 * @throws NotAnArticle when the bytes are no text, hold no sentence, or far more markup than a page has.
 */
export function extractHtml({ bytes, mediaType, url: fetched }: Original): Article {
  const decoded = decodeHtml(bytes, mediaType)
  const { markup, jsonLd } = lightenMarkup(decoded.text)
  const document = parsePage(markup)
  const clues = pageClues(document, jsonLd, savedFrom(decoded.text), fetched)
  const blocks = segmentPage(document)
  if (blocks.length === 0) throw new NotAnArticle('empty', 'The page holds no text.')
  if (blocks.length > mostBlocks) throw tooMuch()
  const facts = describeLines(blocks)
  const title =
    findTitle({
      headings: clues.headings,
      window: clues.window,
      stated: statedTitles(clues),
      sites: siteNames(clues),
      owner: ownerOf(blocks),
    })?.slice(0, longestTitle) ?? null
  const titleIndex = indexOfTitle(blocks, title)
  const kept = readBody(document, blocks, facts, titleIndex)
  const covering = coveringRegions(blocks, kept)
  const running = blocks.filter((block) => kept.has(block.id)).map((block) => block.text)
  const language = detectPageLanguage(running.slice(0, 200).join('\n'), clues.language)
  const visible = visibleClues(
    blocks,
    facts,
    { title: titleIndex, headline: title },
    covering,
    language,
  )
  const publisher = findPublisher(clues, title, visible.publisher)
  const page = blocks.map((block) => block.text).join('\n')
  const authors = findAuthors(clues, visible.authors, publisher, page)
  const published = findPublished(clues, visible.published)

  const filtered = filterBlocks({ blocks, facts, kept, covering, titleIndex, title, authors })
  // What looks like noise to the last line is all that such a page has.
  const judged = filtered.some(isBody) ? filtered : asDump(blocks, facts, titleIndex)
  const body = judged.filter(isBody).map((block) => block.text)
  if (body.length === 0) throw noSentence()
  const within = withinReach(judged)
  const { attributions, passages, warnings } = findAttributions(within, publisher)
  const whole = judged.map((block, index) =>
    passages.has(index) && block.kind === 'paragraph'
      ? { ...block, kind: 'quotation' as const }
      : block,
  )
  return {
    title,
    authors,
    publisher,
    published,
    language,
    url: clues.url,
    type: pageType(clues.structured?.types ?? [], clues.meta),
    blocks: collapseExcluded(whole),
    quotes: spokenQuotes(within.filter(isBody).map((block) => block.text)),
    attributions,
    warnings: [
      ...decoded.warnings,
      ...missingFields({ title, authors, publisher, published }),
      ...(published?.length === 4 && visible.ambiguous
        ? ['The date can be read in two ways; only its year was taken.']
        : []),
      ...warnings,
      ...thinText(body),
    ],
  }
}

/** The blocks judged as the lines of a text dump. */
function asDump(
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
): JudgedBlock[] {
  const lines = classifyLines(facts, titleIndex, [])
  return blocks.flatMap((block, index) => {
    const [line, fact] = [lines[index], facts[index]]
    return line && fact ? [{ ...line, block, fact, elsewhere: false }] : []
  })
}

function noSentence(): NotAnArticle {
  return new NotAnArticle(
    'no-sentence',
    'There is no sentence on this page. Copy the article from the browser and paste it instead.',
  )
}
