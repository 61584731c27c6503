import type { SourceFields } from '../core/api/sources.ts'
import { detailsOfItem, suggestedType, typeOfItem } from '../core/citation/item.ts'
import type { Source } from './generated/client.ts'

/** A stored source's bibliographic fields. A type that was only suggested is null. */
export function fieldsOf(row: Source): SourceFields {
  const { title, authors, outlet, published, language, url, item } = row
  const type = typeOfItem(item)
  return {
    title,
    authors,
    outlet,
    published,
    language,
    url,
    // It follows what suggested it.
    type: type === suggestedType({ outlet, url }) ? null : type,
    details: detailsOfItem(item),
  }
}
