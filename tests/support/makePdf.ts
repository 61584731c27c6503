import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { breakLines } from './breakLines.ts'
import { root } from './root.ts'

/** An article to be printed. */
export interface Paper {
  readonly title: string
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** As it is to stand on the page: "22 November 2013". */
  readonly date: string | null
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  /** A footnote behind the paragraph of this index. */
  readonly notes?: readonly { readonly after: number; readonly text: string }[]
  /** A heading before the paragraph of this index. */
  readonly headings?: readonly { readonly before: number; readonly text: string }[]
}

export interface Print {
  readonly columns: 1 | 2
  /** How paragraphs are told apart. */
  readonly paragraphs: 'indent' | 'gap'
  readonly justified: boolean
  /** Left and right, in points. */
  readonly margin?: number
  /** Lines may end after the hyphen of a compound. */
  readonly compounds?: boolean
  readonly info?: PDFKit.DocumentInfo
  readonly password?: string
}

const fonts = join(root, 'node_modules/pdfjs-dist/standard_fonts')
const roman = join(fonts, 'LiberationSans-Regular.ttf')
const italic = join(fonts, 'LiberationSans-Italic.ttf')

const page = { width: 595, height: 842, margin: 62, gutter: 20 }
const body = 10.5
const pitch = 14

/** Prints an article as a PDF with running headers, page numbers and hyphenated line ends. */
export async function makePdf(paper: Paper, print: Print): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    info: print.info ?? {},
    ...(print.password && { userPassword: print.password, pdfVersion: '1.7' }),
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve) => doc.on('end', () => resolve()))
  new Press(doc, paper, print).run()
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

class Press {
  private readonly doc: PDFKit.PDFDocument
  private readonly paper: Paper
  private readonly print: Print
  private readonly margin: number
  private column = 0
  private number = 1
  private top = page.margin + 20
  private y = page.margin + 20
  /** Footnotes that stand at the foot of this column. */
  private foot = 0

  constructor(doc: PDFKit.PDFDocument, paper: Paper, print: Print) {
    this.doc = doc
    this.paper = paper
    this.print = print
    this.margin = print.margin ?? page.margin
  }

  run(): void {
    this.footer()
    const { title, authors, publisher, date, paragraphs, captions } = this.paper
    const full = page.width - 2 * this.margin
    if (publisher) this.lines(publisher, roman, 12, full)
    this.lines(title, roman, 21, full)
    if (authors.length > 0) this.lines(`By ${authors.join(' and ')}`, italic, 11, full)
    if (date) this.lines(date, roman, body, full)
    this.y += 14
    this.top = this.y
    for (const [index, text] of paragraphs.entries()) {
      for (const heading of this.paper.headings ?? [])
        if (heading.before === index) this.heading(heading.text)
      const note = (this.paper.notes ?? []).findIndex(({ after }) => after === index)
      this.paragraph(text, note)
      if (index === 1) for (const caption of captions) this.caption(caption)
    }
  }

  private get width(): number {
    const full = page.width - 2 * this.margin
    return this.print.columns === 1 ? full : (full - page.gutter) / 2
  }

  private get left(): number {
    return this.margin + this.column * (this.width + page.gutter)
  }

  private lines(text: string, font: string, size: number, width: number): void {
    const measure = this.measure(font, size)
    for (const { text: line } of breakLines(text, width, measure)) {
      this.put(line, this.margin, font, size, 0)
      this.y += size * 1.25
    }
    this.y += size * 0.3
  }

  private measure(font: string, size: number): (text: string) => number {
    return (text) => this.doc.font(font).fontSize(size).widthOfString(text)
  }

  private put(text: string, x: number, font: string, size: number, wordSpacing: number): void {
    this.doc.font(font).fontSize(size).text(text, x, this.y, { lineBreak: false, wordSpacing })
  }

  private room(height: number): void {
    if (this.y + height <= page.height - page.margin - this.foot) return
    this.column += 1
    this.foot = 0
    if (this.column >= this.print.columns) this.turn()
    this.y = this.top
  }

  private turn(): void {
    this.doc.addPage()
    this.number += 1
    this.column = 0
    this.y = 30
    this.put(
      this.paper.publisher ?? this.paper.title.split(' ').slice(0, 5).join(' '),
      this.margin,
      italic,
      9,
      0,
    )
    this.put(String(this.number), page.width - this.margin - 10, roman, 9, 0)
    this.footer()
    this.top = page.margin
  }

  private footer(): void {
    const kept = this.y
    this.y = page.height - 36
    this.put(`Page ${this.number}`, page.width / 2 - 15, roman, 9, 0)
    this.y = kept
  }

  private heading(text: string): void {
    this.room(4 * pitch)
    this.y += pitch
    this.put(text, this.left, roman, 13, 0)
    this.y += pitch * 1.6
  }

  private paragraph(text: string, note: number): void {
    const indent = this.print.paragraphs === 'indent' ? 14 : 0
    const measure = this.measure(roman, body)
    const lines = breakLines(text, this.width, measure, indent, this.print.compounds)
    for (const [index, line] of lines.entries()) {
      const ends = line.last && note >= 0
      this.room(ends ? pitch + 16 : pitch)
      const x = this.left + (index === 0 ? indent : 0)
      const spaces = line.text.split(' ').length - 1
      const slack = this.width - (index === 0 ? indent : 0) - measure(line.text)
      const spacing = this.print.justified && !line.last && spaces > 0 ? slack / spaces : 0
      this.put(line.text, x, roman, body, spacing)
      if (ends) this.note(note, x + measure(line.text))
      this.y += pitch
    }
    if (this.print.paragraphs === 'gap') this.y += pitch * 0.6
  }

  private note(index: number, x: number): void {
    const kept = this.y
    this.y -= 1
    this.put(String(index + 1), x, roman, 6, 0)
    const text = `${index + 1} ${this.paper.notes?.[index]?.text ?? ''}`
    const lines = breakLines(text, this.width, this.measure(roman, 8))
    this.foot += lines.length * 10 + 4
    this.y = page.height - page.margin - this.foot + 4
    for (const line of lines) {
      this.put(line.text, this.left, roman, 8, 0)
      this.y += 10
    }
    this.y = kept
  }

  private caption(text: string): void {
    const lines = breakLines(text, this.width, this.measure(italic, 8.5))
    this.room(90 + lines.length * 11)
    this.y += 8
    this.doc.rect(this.left, this.y, this.width, 60).fill('#dddddd').fillColor('black')
    this.y += 66
    for (const line of lines) {
      this.put(line.text, this.left, italic, 8.5, 0)
      this.y += 11
    }
    this.y += 8
  }
}
