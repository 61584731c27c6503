import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Paper } from './makePdf.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface DocxLook {
  /** Whether title, headings and captions carry Word's styles or are only formatted. */
  readonly styled: boolean
  /** Whether one paragraph has words inserted and others deleted. */
  readonly tracked: boolean
}

/** Writes an article as a Word file with footnotes, pictures with captions, and tracked changes. */
export async function makeDocx(paper: Paper, look: DocxLook): Promise<Uint8Array> {
  const { styled } = look
  const line = (text: string, size: number) =>
    new Paragraph({ children: [new TextRun({ text, size: size * 2 })] })
  const children: Paragraph[] = []
  if (paper.publisher) children.push(line(paper.publisher, 12))
  children.push(
    styled
      ? new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE })
      : line(paper.title, 22),
  )
  if (paper.authors.length > 0) children.push(line(`By ${paper.authors.join(' and ')}`, 11))
  if (paper.date) children.push(line(paper.date, 11))
  for (const [index, text] of paper.paragraphs.entries()) {
    for (const { before, text: heading } of paper.headings ?? []) {
      if (before !== index) continue
      children.push(
        styled
          ? new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })
          : new Paragraph({ children: [new TextRun({ text: heading, bold: true })] }),
      )
    }
    const note = (paper.notes ?? []).findIndex(({ after }) => after === index)
    const words: ParagraphChild[] =
      look.tracked && index === 2 ? tracked(text) : [new TextRun(text)]
    children.push(
      new Paragraph({
        children: note < 0 ? words : [...words, new FootnoteReferenceRun(note + 1)],
      }),
    )
    if (index === 1)
      for (const caption of paper.captions) children.push(...picture(caption, styled))
  }
  const document = new Document({
    creator: 'somebody@example.org',
    title: 'draft 3 (final)',
    styles: {
      paragraphStyles: [
        { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { italics: true } },
      ],
    },
    footnotes: Object.fromEntries(
      (paper.notes ?? []).map(({ text }, index) => [
        index + 1,
        { children: [new Paragraph({ children: [new TextRun(text)] })] },
      ]),
    ),
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph(paper.publisher ?? paper.title.slice(0, 30))],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function tracked(text: string): ParagraphChild[] {
  const words = text.split(' ')
  const change = { id: 1, author: 'Ilse Korn', date: '2031-05-03T10:00:00Z' }
  const [from, to] = [Math.floor(words.length / 3), Math.ceil(words.length / 2)]
  return [
    new TextRun(`${words.slice(0, from).join(' ')} `),
    new DeletedTextRun({ ...change, text: 'words that nobody wants ' }),
    new InsertedTextRun({ ...change, id: 2, text: `${words.slice(from, to).join(' ')} ` }),
    new TextRun(words.slice(to).join(' ')),
  ]
}

function picture(caption: string, styled: boolean): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: dot,
    transformation: { width: 200, height: 120 },
  })
  return [
    new Paragraph({ children: [image], alignment: AlignmentType.CENTER }),
    styled
      ? new Paragraph({ text: caption, style: 'Caption' })
      : new Paragraph({ children: [new TextRun({ text: caption, italics: true })] }),
  ]
}
