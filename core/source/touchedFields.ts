import type { SourceFields } from '../api/sources.ts'
import type { Article } from '../extract/article.ts'
import { addressKey } from './addressKey.ts'
import { fieldsStated } from './confirmFields.ts'

/**
 * Which of the fields that came with a later text of a source change it. A form sends all of them,
 * filled in by the extractor: what is as the text states it, nobody touched, and an address that
 * leads to the same page is no other address. These stay the source's own.
 */
export function touchedFields(
  article: Article,
  given: Partial<SourceFields>,
  own: Pick<SourceFields, 'url'>,
): Partial<SourceFields> {
  const stated: Readonly<Record<string, unknown>> = fieldsStated(article)
  const touched = Object.entries(given).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(stated[field]),
  )
  const { url, ...others }: Partial<SourceFields> = Object.fromEntries(touched)
  return url === undefined || samePage(url, own.url) ? others : { ...others, url }
}

function samePage(one: string | null, other: string | null): boolean {
  const key = one && addressKey(one)
  return one === other || (key !== null && key === (other && addressKey(other)))
}
