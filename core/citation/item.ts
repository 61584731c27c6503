import { z } from 'zod'
import { type Details, detailKeys, itemType, type SourceFields } from '../api/sources.ts'
import type { ItemType } from '../extract/article.ts'
import type { CslName } from './authorName.ts'
import { authorName } from './authorName.ts'

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** A CSL-JSON item (CSL 1.0.2) without its `id`, as far as an imported article states it. */
export interface Item extends Partial<Readonly<Record<StringVariable, string>>> {
  readonly type: ItemType
  readonly title: string
  readonly author?: readonly CslName[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly language?: string
}

type StringVariable = Exclude<keyof Details, 'accessed'>

const weblog = /\bblogs?\b|weblog/i
const institution =
  /\b(institut\w*|foundation|stiftung|council|ministry|department|commission|committee|parliament|secretariat|university|united nations|world bank|centre for|center for|chatham house)\b/i

/** What kind of item an article is, as far as its outlet and address tell. */
export function suggestedType({ outlet, url }: Pick<SourceFields, 'outlet' | 'url'>): ItemType {
  if (weblog.test(outlet ?? '') || weblog.test(url ?? '')) return 'post-weblog'
  if (outlet === null) return 'webpage'
  return institution.test(outlet) ? 'report' : 'article-newspaper'
}

/** Types whose outlet is who issued them rather than where they appeared. */
const issued: ReadonlySet<ItemType> = new Set(['report', 'book', 'legislation', 'document'])

/** The bibliographic item of a source, from the fields that a person confirmed. */
export function itemFromFields(fields: SourceFields): Item {
  const { title, authors, outlet, published, language, url, details } = fields
  const type = fields.type ?? suggestedType(fields)
  const { accessed, ...variables } = details
  return {
    ...variables,
    type,
    title,
    ...(authors.length > 0 && { author: authors.map(authorName) }),
    ...(published !== null && { issued: dateOf(published) }),
    ...(accessed !== undefined && { accessed: dateOf(accessed) }),
    ...(outlet !== null && { [issued.has(type) ? 'publisher' : 'container-title']: outlet }),
    ...(url !== null && { URL: url }),
    ...(language !== 'und' && { language }),
  }
}

/** A partial ISO date as CSL has it. */
function dateOf(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] }
}

const stored = z.looseObject({ type: itemType.catch('document') })
const storedDate = z.object({ 'date-parts': z.array(z.array(z.coerce.number())).min(1) })

/** The type of a stored item. */
export function typeOfItem(item: unknown): ItemType {
  return stored.parse(item).type
}

/** The details of a stored item: what it has beyond the fields of every source. */
export function detailsOfItem(item: unknown): Details {
  const { type, ...variables } = stored.parse(item)
  const outlet = issued.has(type) ? 'publisher' : 'container-title'
  const details: Details = {}
  for (const key of detailKeys) {
    const value = variables[key]
    if (key !== outlet && typeof value === 'string') details[key] = value
  }
  const accessed = storedDate.safeParse(variables.accessed)
  if (accessed.success) details.accessed = isoOf(accessed.data['date-parts'][0] ?? [])
  return details
}

function isoOf(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}
