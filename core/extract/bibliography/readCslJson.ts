import { z } from 'zod'
import type { RawEntry } from './entry.ts'

const item = z.record(z.string(), z.unknown())
/** A list of items, as Zotero writes it; an object that holds one; or a single item. */
const file = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.object({ references: z.array(z.unknown()) }).transform(({ references }) => references),
  item.transform((one) => ('title' in one || 'type' in one ? [one] : Object.values(one))),
])

/** Items of a CSL-JSON file, unknown keys and all; null when the text is no JSON of that kind. */
export function readCslJson(text: string): RawEntry[] | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
  const items = file.safeParse(json)
  if (!items.success) return null
  return items.data.map((one, index): RawEntry => {
    const parsed = item.safeParse(one)
    const name = `entry ${index + 1}`
    if (!parsed.success) return { entry: name, reason: 'The entry is no object.' }
    const { title, author, URL, id } = parsed.data
    if (!title && !author && !URL) {
      const known = typeof id === 'string' ? id.slice(0, 80) : name
      return { entry: known, reason: 'The entry has no title, author or address.' }
    }
    return { item: parsed.data, warnings: [] }
  })
}

/** Whether a JSON text looks like CSL, and not like any other data. */
export function looksLikeCsl(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || !/"type"\s*:/.test(text)) return false
  return (readCslJson(text) ?? []).some(
    (entry) => 'item' in entry && typeof entry.item.type === 'string' && 'title' in entry.item,
  )
}
