import type { Imported, Preview } from '../../core/api/sources.ts'
import { unusableSize } from '../../core/source/unusableSize.ts'
import { RequestError, request } from '../ui/request.ts'
import type { Draft } from './draft.ts'
import { draftOf, fieldsOf } from './draft.ts'

export type EntryState = 'reading' | 'ready' | 'duplicate' | 'failed' | 'storing' | 'stored'

/** One file or pasted text on its way into the library. */
export interface QueueEntry {
  readonly id: number
  readonly file: File
  readonly state: EntryState
  /** Why it failed, or what the server refused about what was confirmed. */
  readonly trouble: string | null
  /** The same, field by field. */
  readonly errors: Readonly<Record<string, string>>
  readonly preview: Preview | null
  /** What the person has typed so far. */
  readonly draft: Draft | null
  readonly stored: { readonly id: string; readonly title: string } | null
}

/** Files that are read or stored at the same moment. */
const atOnce = 2

/**
 * The articles being imported. It outlives the page that shows it, so that nothing typed is lost
 * by looking at something else in between; it is React's external store.
 */
class ImportQueue {
  #entries: readonly QueueEntry[] = []
  #listeners = new Set<() => void>()
  #nextId = 1
  #running = 0
  #waiting: (() => Promise<void>)[] = []

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  entries = (): readonly QueueEntry[] => this.#entries

  /** Takes files in and reads them; each fails or succeeds by itself. */
  add(files: Iterable<File>): void {
    for (const file of files) {
      const id = this.#nextId++
      const trouble = unusableSize(file.size)
      this.#set([
        ...this.#entries,
        {
          id,
          file,
          state: trouble ? 'failed' : 'reading',
          trouble,
          errors: {},
          preview: null,
          draft: null,
          stored: null,
        },
      ])
      if (!trouble) this.#run(() => this.#read(id, file))
    }
  }

  /** Reads a failed file again: the network may be back. */
  retry(id: number): void {
    const entry = this.#find(id)
    if (entry?.state !== 'failed' || unusableSize(entry.file.size)) return
    this.#change(id, { state: 'reading', trouble: null })
    this.#run(() => this.#read(id, entry.file))
  }

  edit(id: number, change: Partial<Draft>): void {
    const entry = this.#find(id)
    if (!entry?.draft) return
    const errors = { ...entry.errors }
    for (const field of Object.keys(change)) delete errors[field]
    this.#change(id, { draft: { ...entry.draft, ...change }, errors, trouble: null })
  }

  remove(id: number): void {
    this.#set(this.#entries.filter((entry) => entry.id !== id))
  }

  /** Takes off the list what needs nothing more from the person. */
  forgetDone(): void {
    this.#set(this.#entries.filter(({ state }) => state !== 'stored' && state !== 'duplicate'))
  }

  store(id: number): void {
    const entry = this.#find(id)
    if (entry?.state !== 'ready' || !entry.draft) return
    this.#change(id, { state: 'storing', trouble: null, errors: {} })
    this.#run(() => this.#store(id))
  }

  storeAll(): void {
    for (const { id } of this.#entries) this.store(id)
  }

  async #read(id: number, file: File): Promise<void> {
    try {
      const preview = await request<Preview>('/api/sources/preview', {
        method: 'POST',
        body: formOf(file),
      })
      const { duplicateOf } = preview
      this.#change(id, {
        preview,
        draft: draftOf(preview),
        state: duplicateOf ? 'duplicate' : 'ready',
        stored: duplicateOf,
      })
    } catch (error) {
      this.#change(id, { state: 'failed', trouble: messageOf(error) })
    }
  }

  async #store(id: number): Promise<void> {
    const entry = this.#find(id)
    if (!entry?.draft) return
    const form = formOf(entry.file)
    form.set('fields', JSON.stringify(fieldsOf(entry.draft)))
    try {
      const { source, duplicate } = await request<Imported>('/api/sources', {
        method: 'POST',
        body: form,
      })
      this.#change(id, { state: duplicate ? 'duplicate' : 'stored', stored: source })
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null
      const errors = (problem?.errors ?? []).map(({ path, detail }) => [path.split('.')[0], detail])
      // The draft stays as it is: nothing typed is lost.
      this.#change(id, {
        state: 'ready',
        trouble: messageOf(error),
        errors: Object.fromEntries(errors),
      })
    }
  }

  #run(job: () => Promise<void>): void {
    this.#waiting.push(job)
    this.#proceed()
  }

  #proceed(): void {
    if (this.#running >= atOnce) return
    const job = this.#waiting.shift()
    if (!job) return
    this.#running += 1
    void job().finally(() => {
      this.#running -= 1
      this.#proceed()
    })
  }

  #find(id: number): QueueEntry | undefined {
    return this.#entries.find((entry) => entry.id === id)
  }

  #change(id: number, change: Partial<QueueEntry>): void {
    this.#set(this.#entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)))
  }

  #set(entries: readonly QueueEntry[]): void {
    this.#entries = entries
    for (const listener of this.#listeners) listener()
  }
}

/** The one queue of this browser tab. */
export const importQueue = new ImportQueue()

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

function messageOf(error: unknown): string {
  return error instanceof RequestError ? error.message : 'That did not work. Try again.'
}
