import type { SourceFields } from '../api/sources.ts'
import type { CslName } from './authorName.ts'
import { authorName } from './authorName.ts'

export type ItemType = 'article-newspaper' | 'webpage' | 'post-weblog' | 'report'

/** A CSL-JSON item (CSL 1.0.2) without its `id`, as far as an imported article states it. */
export interface Item {
  readonly type: ItemType
  readonly title: string
  readonly author?: readonly CslName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  /** Where an article appeared. */
  readonly 'container-title'?: string
  /** Who issued a report. */
  readonly publisher?: string
  readonly URL?: string
  readonly language?: string
}

const weblog = /\bblogs?\b|weblog/i
const institution =
  /\b(institut\w*|foundation|stiftung|council|ministry|department|commission|committee|parliament|secretariat|university|united nations|world bank|centre for|center for|chatham house)\b/i

/** What kind of item an article is, as far as its outlet and address tell. */
function itemType(outlet: string | null, url: string | null): ItemType {
  if (weblog.test(outlet ?? '') || weblog.test(url ?? '')) return 'post-weblog'
  if (outlet === null) return 'webpage'
  return institution.test(outlet) ? 'report' : 'article-newspaper'
}

/** The bibliographic item of a source, from the fields that a person confirmed. */
export function itemFromFields(fields: SourceFields): Item {
  const { title, authors, outlet, published, language, url } = fields
  const type = itemType(outlet, url)
  return {
    type,
    title,
    ...(authors.length > 0 && { author: authors.map(authorName) }),
    ...(published !== null && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(outlet !== null && { [type === 'report' ? 'publisher' : 'container-title']: outlet }),
    ...(url !== null && { URL: url }),
    ...(language !== 'und' && { language }),
  }
}
