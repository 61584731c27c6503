import type { Editor } from '@tiptap/core'
import type { CheckReport } from '../../core/api/check.ts'
import { checkBrief } from '../../core/check/checkBrief.ts'
import type { CheckLookup } from './lookup.ts'
import { RepeatStore } from './RepeatStore.ts'
import { RulingStore } from './RulingStore.ts'

/** Milliseconds without a change after which the brief is checked again: no keystroke pays for it. */
const rest = 300

export type Report = Omit<CheckReport, 'brief'>

/** Checks a brief while it is written: the same checks as the server's, kept up to date. */
export class CheckStore {
  readonly repeats = new RepeatStore()
  readonly rulings: RulingStore
  readonly lookup: CheckLookup
  readonly #editor: Editor
  readonly #listeners = new Set<() => void>()
  readonly #ends: (() => void)[]
  #timer: ReturnType<typeof setTimeout> | undefined
  report: Report

  constructor(editor: Editor, briefId: string, lookup: CheckLookup) {
    this.#editor = editor
    this.lookup = lookup
    this.rulings = new RulingStore(briefId)
    this.report = this.#check()
    editor.on('update', this.#soon)
    this.#ends = [
      () => editor.off('update', this.#soon),
      lookup.subscribe(this.#soon),
      this.repeats.subscribe(this.#soon),
      this.rulings.subscribe(this.#now),
      () => this.repeats.end(),
      () => this.rulings.end(),
      () => window.removeEventListener('online', this.again),
    ]
    window.addEventListener('online', this.again)
    void this.rulings.load()
  }

  /** What the checks need could not be fetched: findings may be missing, decided ones be open. */
  get incomplete(): boolean {
    return this.rulings.failed || this.repeats.failed
  }

  /** Fetches at once what could not be fetched; it is tried now and then in any case. */
  again = (): void => {
    if (this.rulings.failed) void this.rulings.load()
    this.repeats.again()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  end(): void {
    clearTimeout(this.#timer)
    for (const end of this.#ends) end()
  }

  readonly #soon = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#now, rest)
  }

  readonly #now = (): void => {
    clearTimeout(this.#timer)
    if (this.#editor.isDestroyed) return
    this.report = this.#check()
    for (const listener of this.#listeners) listener()
  }

  #check(): Report {
    const { lookup, repeats } = this
    return checkBrief({
      document: this.#editor.state.doc,
      verdict: ({ content, attributes, emphasis }) => lookup.verdict(content, attributes, emphasis),
      source: (id) => lookup.source(id),
      revision: (source, hash) => lookup.revision(source, hash),
      currentRevision: (id) => lookup.source(id)?.revision,
      repeats: (text) => repeats.matches(text),
      rulings: this.rulings.rulings,
    })
  }
}
