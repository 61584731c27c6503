import type { Problem } from '../../core/api/problem.ts'
import {
  type Details,
  detailKeys,
  itemType,
  type SourceDetail,
  type SourceFields,
} from '../../core/api/sources.ts'
import { suggestedType } from '../../core/citation/item.ts'

/** The fields of the record's form; each detail is one, under `details.`. */
export const recordFields = [
  'title',
  'authors',
  'outlet',
  'published',
  'language',
  'url',
  'type',
  ...detailKeys.map((key) => `details.${key}` as const),
] as const
export type RecordField = (typeof recordFields)[number]

/** What stands in the form, as typed. Authors one a line; a type that is only suggested is empty. */
export type RecordDraft = Readonly<Record<RecordField, string>>

type Recorded = Pick<
  SourceDetail,
  'title' | 'authors' | 'outlet' | 'published' | 'language' | 'url' | 'type' | 'details'
>

/** A form with what the record says now. */
export function draftOfRecord(source: Recorded): RecordDraft {
  const { title, authors, outlet, published, language, url, type, details } = source
  const draft = {
    title,
    authors: authors.join('\n'),
    outlet: outlet ?? '',
    published: published ?? '',
    language,
    url: url ?? '',
    type: type === suggestedType(source) ? '' : type,
  }
  const typed = detailKeys.map((key) => [`details.${key}`, details[key] ?? ''])
  return { ...draft, ...Object.fromEntries(typed) } as RecordDraft
}

/** What to send: the fields that differ from what the form began with; null when none does. */
export function changesOfDraft(
  draft: RecordDraft,
  base: RecordDraft,
): Partial<SourceFields> | null {
  const text = (field: RecordField) => draft[field].trim()
  const all: SourceFields = {
    title: text('title'),
    authors: draft.authors
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    outlet: text('outlet') || null,
    published: text('published') || null,
    language: text('language'),
    url: text('url') || null,
    type: draft.type ? itemType.parse(draft.type) : null,
    details: detailsOfDraft(draft),
  }
  const changed = new Set(changedFields(draft, base).map((field) => field.split('.')[0]))
  if (changed.size === 0) return null
  return Object.fromEntries(Object.entries(all).filter(([field]) => changed.has(field)))
}

function detailsOfDraft(draft: RecordDraft): Details {
  const details: Details = {}
  for (const key of detailKeys) {
    const typed = draft[`details.${key}`].trim()
    if (typed) details[key] = typed
  }
  return details
}

export function changedFields(draft: RecordDraft, base: RecordDraft): RecordField[] {
  return recordFields.filter((field) => draft[field].trim() !== base[field].trim())
}

/**
 * A form after somebody else changed the record: what was not touched shows what stands now; what was
 * typed stays.
 * @returns the form, and the fields that both changed, each otherwise
 */
export function rebaseDraft(
  draft: RecordDraft,
  base: RecordDraft,
  now: RecordDraft,
): { draft: RecordDraft; conflicts: readonly RecordField[] } {
  const mine = new Set(changedFields(draft, base))
  const theirs = new Set(changedFields(now, base))
  const rebased = recordFields.map((field) => [field, mine.has(field) ? draft[field] : now[field]])
  return {
    draft: Object.fromEntries(rebased) as RecordDraft,
    conflicts: recordFields.filter(
      (field) => mine.has(field) && theirs.has(field) && draft[field].trim() !== now[field].trim(),
    ),
  }
}

export type RecordErrors = Partial<Record<RecordField, string>>

/** What the API found wrong, at the fields of the form. */
export function errorsOfProblem(problem: Problem | null): RecordErrors {
  const errors: RecordErrors = {}
  for (const { path, detail } of problem?.errors ?? []) {
    const field = recordFields.find((field) => path === field || path.startsWith(`${field}.`))
    if (field) errors[field] ??= detail
  }
  return errors
}
