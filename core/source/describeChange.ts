import { z } from 'zod'
import { itemType, type SourceChange } from '../api/sources.ts'
import { formatDate } from '../citation/formatDate.ts'
import { fieldName, itemTypeNames } from './fieldNames.ts'
import { languageName } from './languageName.ts'

/** One field of a change, in words. */
export interface FieldChange {
  readonly name: string
  /** `none` where nothing stood. */
  readonly before: string
  readonly after: string
}

const record = z.record(z.string(), z.unknown())

/** What a change did, field by field, for the history of a record; details each by themselves. */
export function describeChange(change: Pick<SourceChange, 'fields'>): FieldChange[] {
  return change.fields.flatMap(({ field, before, after }) => {
    if (field === 'revision')
      return { name: 'Text', before: before ? 'an earlier one' : 'none', after: 'a new one' }
    if (field !== 'details')
      return {
        name: fieldName(field),
        before: inWords(field, before),
        after: inWords(field, after),
      }
    const [old, now] = [detailsIn(before), detailsIn(after)]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((key) => old[key] !== now[key])
      .map((key) => ({
        name: fieldName(key),
        before: inWords(key, old[key]),
        after: inWords(key, now[key]),
      }))
  })
}

function detailsIn(value: unknown): Record<string, unknown> {
  return record.catch({}).parse(value)
}

/** The value of a field as a person reads it. */
export function inWords(field: string, value: unknown): string {
  if (field === 'type' && value === null) return 'as its outlet suggests'
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.length > 0 ? value.join('; ') : 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'string') return JSON.stringify(value)
  if (field === 'published' || field.endsWith('accessed')) return formatDate(value)
  if (field === 'language') return languageName(value)
  if (field === 'type') {
    const type = itemType.safeParse(value)
    return type.success ? itemTypeNames[type.data] : value
  }
  return value
}
