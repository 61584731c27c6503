import type { Preview, SimilarSource } from '../../../core/api/sources.ts'
import type { Draft } from './draft.ts'

export const entryStates = [
  /** Its turn to be read comes. */
  'waiting',
  'reading',
  /** Read, to be looked at and stored. */
  'ready',
  /** Its turn to be stored comes. */
  'queued',
  'storing',
  'stored',
  /** The library holds it already. */
  'duplicate',
  'failed',
] as const
export type EntryState = (typeof entryStates)[number]

export type QueuedBlock = Preview['article']['blocks'][number]

/** Where an entry comes from. Files are handles: their bytes stay with the browser. */
export type Origin =
  | { readonly kind: 'file'; readonly file: File; readonly fromArchive: boolean }
  /** `file` is the page, once the server has fetched it. */
  | { readonly kind: 'address'; readonly address: string; readonly file: File | null }
  /** One entry of a bibliographic file: there is no text. */
  | { readonly kind: 'record' }
  /** Something that cannot be read at all, such as a refused file of an archive. */
  | { readonly kind: 'none' }

/** What was found in an entry, without its text. */
export interface Found {
  /** Fields that the text does not state; a person may be able to. */
  readonly unstated: ReadonlySet<'title' | 'authors' | 'outlet' | 'published'>
  readonly language: string
  readonly warnings: readonly string[]
  /** Outlets that the article takes passages from. */
  readonly outlets: readonly string[]
  /** How many blocks the text has; 0 for a record. */
  readonly blocks: number
  readonly revisionOf: Titled | null
  readonly similarTo: readonly SimilarSource[]
}

export interface Titled {
  readonly id: string
  readonly title: string
}

/** One file, address, pasted text or record on its way into the library. */
export interface QueueEntry {
  readonly id: number
  readonly origin: Origin
  /** The file's name, or the address. */
  readonly name: string
  /** The folder or archive that it was in; empty when in none. */
  readonly folder: string
  /** The source that its text is for, when the person came from there. */
  readonly target: Titled | null
  readonly state: EntryState
  /** Why it failed, or what the server refused about what was confirmed. */
  readonly trouble: string | null
  /** The same, field by field. */
  readonly errors: Readonly<Record<string, string>>
  readonly found: Found | null
  /** What the person has typed so far. */
  readonly draft: Draft | null
  /** Words of the included blocks. */
  readonly words: number
  /** The text; null while it is not held: see `Importer.open`. */
  readonly blocks: readonly QueuedBlock[] | null
  /** What the library has of it, once it is stored or found there. */
  readonly stored: (Titled & { readonly revised: boolean }) | null
  /** Chosen for what is done to several at once. */
  readonly marked: boolean
}

export type NewEntry = Pick<QueueEntry, 'origin' | 'name' | 'folder'> &
  Partial<Omit<QueueEntry, 'id'>>

/** An entry that has just arrived. */
export function newEntry(id: number, given: NewEntry): QueueEntry {
  return {
    id,
    target: null,
    state: 'waiting',
    trouble: null,
    errors: {},
    found: null,
    draft: null,
    words: 0,
    blocks: null,
    stored: null,
    marked: false,
    ...given,
  }
}

/** Whether it may be stored as it stands. */
export function isStorable({ state, draft, errors }: QueueEntry): boolean {
  return state === 'ready' && !!draft?.title.trim() && Object.keys(errors).length === 0
}

/** Whether it would be lost with the page. */
export function isUnsaved({ state }: QueueEntry): boolean {
  return state !== 'stored' && state !== 'duplicate' && state !== 'failed'
}
