import type { RevisionText } from '../extract/revision.ts'

/** A range of UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** After these a full stop ends no sentence, though a segmenter that knows no English takes it for one. */
const abbreviation =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Pres|Amb|Rev|Hon|St|Mt|No|Nos|vs|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u

/**
 * The sentences of a revision in order, block by block, without the spaces around them. Unicode's
 * text segmentation (UAX #29), mended for English abbreviations and initials.
 */
export function sentencesIn({ text, blocks }: RevisionText, language = 'en'): TextRange[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, {
    granularity: 'sentence',
  })
  return blocks.flatMap(({ start: blockStart, end: blockEnd }) => {
    const sentences: TextRange[] = []
    let from = blockStart
    for (const { segment, index } of segmenter.segment(text.slice(blockStart, blockEnd))) {
      const to = blockStart + index + segment.length
      const sentence = text.slice(from, to)
      if (abbreviation.test(sentence) && to < blockEnd) continue
      const start = from + (sentence.length - sentence.trimStart().length)
      const end = from + sentence.trimEnd().length
      if (start < end) sentences.push({ start, end })
      from = to
    }
    return sentences
  })
}
