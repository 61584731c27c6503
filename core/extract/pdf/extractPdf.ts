import { type Article, NotAnArticle, type Original } from '../article.ts'
import { articleOfBlocks } from '../laidOut/articleOfBlocks.ts'
import { likelyTitle } from '../laidOut/likelyTitle.ts'
import { buildBlocks } from './buildBlocks.ts'
import { checkStreams } from './checkStreams.ts'
import { regionsOf } from './columns.ts'
import { framesOf, measuresOf } from './frames.ts'
import { vocabularyOf } from './hyphens.ts'
import { joinBlocks } from './joinBlocks.ts'
import { kindsOf } from './kinds.ts'
import { mostPages, openPdf, type PdfContent } from './openPdf.ts'
import { lineOf } from './rows.ts'
import { withoutRunningLines } from './runningLines.ts'

/**
 * Reads an article out of a PDF: lines, columns, paragraphs and kinds are rebuilt from where its
 * words stand.
 * @throws NotAnArticle for scans, encrypted and damaged files.
 */
export async function extractPdf(original: Original): Promise<Article> {
  checkStreams(original.bytes)
  const content = await openPdf(original.bytes)
  const scans = content.pages.filter((page) => page.fragments.length === 0).length
  if (scans === content.pages.length) {
    throw new NotAnArticle(
      'no-sentence',
      'This PDF is a scan without text. Run text recognition (OCR) on it first, or type the passages that you need.',
    )
  }
  const { pages, said } = withoutRunningLines(content.pages)
  const columns = pages.flatMap((page, index) =>
    regionsOf(page.fragments).map(({ rows }) => ({
      page: index,
      pageHeight: page.height,
      lines: rows.map(lineOf),
    })),
  )
  const measures = measuresOf(columns)
  const frames = framesOf(columns, measures)
  const vocabulary = vocabularyOf(
    frames.flatMap((frame) => frame.lines.map((line) => line.text)),
    content.madeWith,
  )
  const cut = frames.map((frame) => buildBlocks(frame, measures))
  const blocks = joinBlocks(cut, measures, vocabulary)
  return articleOfBlocks(kindsOf(blocks, measures, content.title), {
    said,
    title: likelyTitle(content.title),
    author: content.author,
    mend: true,
    warnings: warningsOf(content, scans),
  })
}

function warningsOf({ pages, unread }: PdfContent, scans: number): string[] {
  return [
    ...(unread > 0
      ? [
          `Only the first ${pages.length} pages were read; ${unread} more were left out (limit: ${mostPages}).`,
        ]
      : []),
    ...(scans > 0
      ? [
          `${scans} of ${pages.length} pages hold no text: pictures, or scans that need text recognition (OCR).`,
        ]
      : []),
  ]
}
