import { z } from 'zod'
import { repeatLimits } from '../check/repeatLimits.ts'

export const findRepeats = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        /** Chosen by whoever asks, to tell the matches apart. */
        id: z.string().max(200),
        text: z
          .string()
          .max(
            repeatLimits.paragraph,
            `A paragraph may have ${repeatLimits.paragraph} characters.`,
          ),
      }),
    )
    .max(repeatLimits.paragraphs, `Ask about at most ${repeatLimits.paragraphs} paragraphs.`)
    .refine(
      (paragraphs) =>
        paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= repeatLimits.all,
      { error: `Ask about at most ${repeatLimits.all} characters at once.` },
    ),
})
export type FindRepeats = z.infer<typeof findRepeats>

/** Eight or more words in a row that a paragraph has in common with a source. */
export const repeatMatch = z.object({
  paragraph: z.string(),
  /** UTF-16 units of the paragraph. */
  from: z.int(),
  to: z.int(),
  source: z.string(),
  revision: z.string(),
  /** UTF-16 units of the revision's text. */
  start: z.int(),
  end: z.int(),
})
export type RepeatMatch = z.infer<typeof repeatMatch>

export const repeatMatches = z.object({ matches: z.array(repeatMatch) })
