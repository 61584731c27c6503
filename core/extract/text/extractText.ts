import { type Article, type CandidateBlock, NotAnArticle } from '../article.ts'
import { missingFields } from '../missingFields.ts'
import { thinText } from '../thinText.ts'
import { findAttributions } from './attributions.ts'
import { type Classified, isBody } from './classified.ts'
import { classifyLines } from './classifyLines.ts'
import { decodeBytes } from './decodeBytes.ts'
import { detectLanguage } from './detectLanguage.ts'
import { findAuthors } from './findAuthors.ts'
import { findPublished } from './findPublished.ts'
import { findPublisher } from './findPublisher.ts'
import { findTitle } from './findTitle.ts'
import { describeLines } from './lineFacts.ts'
import { mendLines } from './mendLines.ts'
import { readLines } from './readLines.ts'
import { refineBlocks } from './refineBlocks.ts'
import { spokenQuotes } from './spokenQuotes.ts'
import { textBelow } from './textBelow.ts'
import { withinReach } from './withinReach.ts'

/** Longest title that is kept, in UTF-16 units. */
const longestTitle = 300

/**
 * Reads an article out of a text dump of a web page.
 * @throws NotAnArticle when the bytes are no text or the text holds no sentence.
 */
export function extractText(bytes: Uint8Array): Article {
  const decoded = decodeBytes(bytes)
  const lines = mendLines(readLines(decoded.text))
  if (lines.length === 0) throw new NotAnArticle('empty', 'The file holds no text.')
  const facts = describeLines(lines)
  if (!facts.some((fact) => fact.sentence || fact.prose)) throw noSentence()

  const title = findTitle(facts)
  const titleIndex = title?.index ?? -1
  const textIndex = textBelow(facts, titleIndex)
  const named = findAuthors(facts, titleIndex, textIndex)
  const refined = refineBlocks(classifyLines(facts, titleIndex, named))
  const authors = named.length > 0 ? named : refined.introduced
  if (!refined.blocks.some(isBody)) throw noSentence()

  const publisher = findPublisher(facts, title, textIndex, authors)
  const { attributions, passages, warnings } = findAttributions(
    withinReach(refined.blocks),
    publisher,
  )
  const body = refined.blocks.filter(isBody).map((block) => block.text)
  const language = detectLanguage(body.slice(0, 200).join('\n'))
  const published = findPublished(facts, titleIndex, textIndex, language)
  return {
    title: title?.text.slice(0, longestTitle) ?? null,
    authors,
    publisher,
    published: published.iso,
    language,
    url: null,
    type: null,
    blocks: refined.blocks.map((block, index) =>
      candidate(block, passages.has(index), title?.text ?? null),
    ),
    quotes: spokenQuotes(
      withinReach(refined.blocks)
        .filter(isBody)
        .map((block) => block.text),
    ),
    attributions,
    warnings: [
      ...decoded.warnings,
      ...missingFields({
        title: title?.text ?? null,
        authors,
        publisher,
        published: published.iso,
      }),
      ...(published.ambiguous
        ? ['The date can be read in two ways; only its year was taken.']
        : []),
      ...refined.warnings,
      ...warnings,
      ...thinText(body),
    ],
  }
}

function candidate(block: Classified, passage: boolean, title: string | null): CandidateBlock {
  const kind = passage && block.kind === 'paragraph' ? 'quotation' : block.kind
  const text = block.kind === 'title' && title ? title : block.text
  return { kind, text, included: block.included }
}

function noSentence(): NotAnArticle {
  return new NotAnArticle(
    'no-sentence',
    'There is no sentence in this text. Paste the article itself, not only its menu or headline.',
  )
}
