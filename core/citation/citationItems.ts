import { z } from 'zod'

/** One source within a citation, as CSL's citation items have it. */
export interface CitationItem {
  /** Id of the source. */
  readonly source: string
  /** Where in the source, without its label: `4`, `12–14`, `01:20:33`; empty for none. */
  readonly locator: string
  readonly label: LocatorLabel
  /** Words before and after the reference. */
  readonly prefix: string
  readonly suffix: string
  /** The sentence names the author already: the citation does not. */
  readonly suppressAuthor: boolean
}

/** Labels of locators; named as in CSL. */
export const locatorLabels = ['paragraph', 'page', 'timestamp'] as const
export type LocatorLabel = (typeof locatorLabels)[number]

/** More than any note needs; a hand-sent document may claim what it likes. */
const mostItems = 50

const items = z
  .array(
    z.object({
      source: z.string().min(1).max(200),
      locator: z.string().max(200).default(''),
      label: z.enum(locatorLabels).default('paragraph'),
      prefix: z.string().max(2000).default(''),
      suffix: z.string().max(2000).default(''),
      suppressAuthor: z.boolean().default(false),
    }),
  )
  .max(mostItems)

/** The items of a citation node's attribute; none where it is not what we write. */
export function readCitationItems(json: string): readonly CitationItem[] {
  try {
    return items.safeParse(JSON.parse(json)).data ?? []
  } catch {
    return []
  }
}

export function writeCitationItems(list: readonly CitationItem[]): string {
  return JSON.stringify(list)
}
