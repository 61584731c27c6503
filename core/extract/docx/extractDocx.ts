import mammoth from 'mammoth'
import { type Article, NotAnArticle, type Original } from '../article.ts'
import { articleOfBlocks } from '../laidOut/articleOfBlocks.ts'
import { likelyTitle } from '../laidOut/likelyTitle.ts'
import { docxBlocks, styleMap } from './docxBlocks.ts'
import { type DocxFacts, docxFacts } from './docxFacts.ts'
import { damaged, docxParts } from './docxParts.ts'
import { styleByLook } from './styleByLook.ts'

/**
 * Reads an article out of a Word file. Tracked changes are read as accepted, and a warning says so;
 * footnotes stand apart from the text.
 * @throws NotAnArticle
 */
export async function extractDocx({ bytes }: Original): Promise<Article> {
  const { xml, zip } = docxParts(bytes)
  const facts = docxFacts(xml)
  return articleOfBlocks(await blocksOf(zip), {
    said: facts.said,
    title: likelyTitle(facts.title),
    author: facts.creator,
    mend: false,
    warnings: warningsOf(facts),
  })
}

async function blocksOf(zip: Uint8Array<ArrayBuffer>) {
  // mammoth takes one of these in Node and the other in a browser.
  const input = { buffer: zip, arrayBuffer: zip.buffer }
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: styleByLook,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    return docxBlocks(value)
  } catch (error) {
    if (error instanceof NotAnArticle) throw error
    // mammoth throws plain errors, and a RangeError when elements are nested too deeply.
    throw damaged()
  }
}

function warningsOf({ changes, changedBy, comments }: DocxFacts): string[] {
  const shown = changedBy.slice(0, 3).join(', ')
  const more = changedBy.length > 3 ? ` and ${changedBy.length - 3} more` : ''
  return [
    ...(changes > 0
      ? [
          `The document has ${changes} tracked ${changes === 1 ? 'change' : 'changes'}${shown ? ` by ${shown}${more}` : ''}; they were read as accepted.`,
        ]
      : []),
    ...(comments > 0
      ? [`${comments === 1 ? 'A comment was' : `${comments} comments were`} left out.`]
      : []),
  ]
}
