import { z } from 'zod'
import { personSummary } from './people.ts'

export const citationKind = z.enum(['note', 'in-text'])

/** A style that a brief can be set in: one that comes with Chancery, or the house's own. */
export const citationStyle = z.object({
  id: z.string(),
  title: z.string(),
  kind: citationKind,
  house: z.boolean(),
  /** How many briefs are set in it. */
  briefs: z.int(),
  /** Who uploaded it; null for those that come with Chancery. */
  addedBy: personSummary.nullable(),
})
export type CitationStyle = z.infer<typeof citationStyle>
export const citationStyleList = z.object({ styles: z.array(citationStyle) })

/** What a processor needs to set citations: CSL as trees of `{name, attrs, children}`. */
export const citationStyleFile = z.object({
  id: z.string(),
  kind: citationKind,
  tree: z.unknown(),
  /** By tag: that asked for, and `en-US`. */
  locales: z.record(z.string(), z.unknown()),
})
export type CitationStyleFile = z.infer<typeof citationStyleFile>

export const run = z.object({
  text: z.string(),
  italic: z.boolean().optional(),
  bold: z.boolean().optional(),
  smallCaps: z.boolean().optional(),
  underline: z.boolean().optional(),
  superscript: z.boolean().optional(),
  subscript: z.boolean().optional(),
  href: z.string().optional(),
})

/** The citations of a brief in its style: notes or what stands in the text, and the bibliography. */
export const briefCitations = z.object({
  style: z.string(),
  locale: z.string(),
  kind: citationKind,
  citations: z.array(
    z.object({
      /** Of the quotation or citation in the document. */
      id: z.string(),
      /** Number of the note, from 1; null where the style cites in the text. */
      number: z.int().nullable(),
      sources: z.array(z.string()),
      runs: z.array(run),
      text: z.string(),
    }),
  ),
  bibliography: z.array(z.object({ source: z.string(), runs: z.array(run), text: z.string() })),
})
export type BriefCitations = z.infer<typeof briefCitations>
