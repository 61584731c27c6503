import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Fragment, Page } from './fragment.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** Runs of text on one page beyond which it is a drawing. */
const mostOnPage = 40_000

/** Reads the upright text runs of a page, as the page is turned for reading. */
export async function readPage(page: PDFPageProxy, most: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const turn = matrixOf(viewport.transform)
  const fragments: Fragment[] = []
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader()
  const limit = Math.min(most, mostOnPage)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (const item of value.items) {
      if (!('str' in item) || !item.str.trim()) continue
      const [a, b, , , x, y] = times(turn, matrixOf(item.transform))
      // Watermarks and notes in the margin run slantwise or upwards.
      if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) continue
      fragments.push({
        text: item.str,
        x0: x,
        x1: x + item.width,
        y,
        size: a,
        font: item.fontName,
        rightToLeft: item.dir === 'rtl',
      })
    }
    if (fragments.length >= limit) {
      await reader.cancel(new Error('enough'))
      break
    }
  }
  page.cleanup()
  return { width: viewport.width, height: viewport.height, fragments: withoutShadows(fragments) }
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Some programs print bold letters by printing them twice, a hair apart. */
function withoutShadows(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Set<string>()
  return fragments.filter(({ text, x0, y }) => {
    const near = [0, 1].flatMap((dx) => [0, 1].map((dy) => [dx, dy] as const))
    const at = (dx: number, dy: number) =>
      `${Math.round(x0 / 2) + dx} ${Math.round(y / 2) + dy} ${text}`
    if (near.some(([dx, dy]) => seen.has(at(-dx, -dy)))) return false
    seen.add(at(0, 0))
    return true
  })
}
