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

const longestName = 200
const longestWords = 2000

/**
 * The items of a citation node's attribute; none where it is not what we write. Checked by hand: every
 * editor loads this, and a schema library would cost it a tenth of its code.
 */
export function readCitationItems(json: string): readonly CitationItem[] {
  let list: unknown
  try {
    list = JSON.parse(json)
  } catch {
    return []
  }
  if (!Array.isArray(list) || list.length > mostItems) return []
  const items = list.map(readItem)
  return items.every((item) => item !== null) ? items : []
}

function readItem(value: unknown): CitationItem | null {
  if (typeof value !== 'object' || value === null) return null
  const {
    source,
    locator = '',
    label = 'paragraph',
    prefix = '',
    suffix = '',
    suppressAuthor = false,
  } = value as Record<string, unknown>
  if (!isText(source, longestName) || source === '') return null
  if (!isText(locator, longestName)) return null
  if (!isText(prefix, longestWords) || !isText(suffix, longestWords)) return null
  const known = locatorLabels.find((each) => each === label)
  if (!known || typeof suppressAuthor !== 'boolean') return null
  return { source, locator, label: known, prefix, suffix, suppressAuthor }
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest

export function writeCitationItems(list: readonly CitationItem[]): string {
  return JSON.stringify(list)
}
