import type { SourceFields } from '../core/api/sources.ts'
import { itemFromFields } from '../core/citation/item.ts'
import { recordKeys } from '../core/source/recordKeys.ts'
import { jsonValue } from './jsonValue.ts'

/** What `source` stores of the bibliographic fields; type and details are in its item alone. */
export function columnsOf(fields: SourceFields) {
  const { type: _type, details: _details, ...columns } = fields
  return { ...columns, item: jsonValue(itemFromFields(fields)), keys: recordKeys(fields) }
}
