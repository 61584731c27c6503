import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { NotAnArticle } from '../article.ts'
import type { Page } from './fragment.ts'
import { readPage } from './readPage.ts'

/** Most pages that are read: more is a book, not an article. */
export const mostPages = 500
/** Runs of text in one document beyond which it is no article. */
const mostFragments = 600_000

export interface PdfContent {
  readonly pages: readonly Page[]
  /** Title in the file's properties. */
  readonly title: string | null
  readonly author: string | null
  /** Names of the programs that made it. */
  readonly madeWith: string
  /** Pages beyond those that were read. */
  readonly unread: number
}

/**
 * Reads the text runs of a PDF. pdf.js runs in this thread (its worker module is imported), fetches
 * nothing and evaluates nothing.
 * @throws NotAnArticle when the file is encrypted or broken.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = pdfjs.getDocument({
    // pdf.js keeps what it is given.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
  })
  try {
    const file = await task.promise
    const { info } = await file.getMetadata()
    const facts = new Map(Object.entries(info))
    const stated = (key: string) => {
      const value = facts.get(key)
      return typeof value === 'string' && value.trim() ? value.trim() : null
    }
    const pages: Page[] = []
    let fragments = 0
    const count = Math.min(file.numPages, mostPages)
    for (let number = 1; number <= count && fragments < mostFragments; number += 1) {
      const page = await readPage(await file.getPage(number), mostFragments - fragments)
      fragments += page.fragments.length
      pages.push(page)
    }
    return {
      pages,
      title: stated('Title'),
      author: stated('Author'),
      madeWith: `${stated('Creator') ?? ''} ${stated('Producer') ?? ''}`,
      unread: file.numPages - pages.length,
    }
  } catch (error) {
    if (error instanceof NotAnArticle) throw error
    throw nameOf(error) === 'PasswordException'
      ? new NotAnArticle(
          'locked',
          'This PDF is encrypted. Open it with its password, save a copy without one, and import that.',
        )
      : new NotAnArticle(
          'damaged',
          'This PDF is cut off or damaged. Download it again, or copy its text and paste it.',
        )
  } finally {
    await task.destroy()
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
