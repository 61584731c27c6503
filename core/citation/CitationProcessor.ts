import CSL from 'citeproc'
import type { Citation } from './citationsIn.ts'
import { citeprocCitation } from './citeprocCitation.ts'
import type { CslNode } from './cslTree.ts'
import { markNoteReferences, NoteReferences } from './NoteReferences.ts'
import { type Run, readRuns } from './runs.ts'
import { runsFormat } from './runsFormat.ts'

/** A style ready for the processor. */
export interface StyleFile {
  /** Id as a brief names it. */
  readonly id: string
  readonly tree: CslNode
}

/** A CSL-JSON item without its id; null where the library has no such source. */
export type CitedItem = Readonly<Record<string, unknown>> | null
export type CitedItems = ReadonlyMap<string, CitedItem>

/** An entry of the bibliography, in the style's order. */
export interface Entry {
  readonly source: string
  readonly runs: readonly Run[]
}

/** Texts of citations that are new or other than before, by id, and ids that are gone. */
export interface CitationChanges {
  readonly changed: ReadonlyMap<string, readonly Run[]>
  readonly removed: readonly string[]
}

type Engine = InstanceType<typeof CSL.Engine>

/** From so many changes at once on, beginning anew is faster. */
const mostAtOnce = 12

/**
 * Sets a brief's citations in a style and a language, and keeps them so while the brief changes:
 * what has not changed is not set again. Wraps citeproc, whose own interface this hides.
 */
export class CitationProcessor {
  /** Whether the style cites in numbered notes or in the text. */
  readonly kind: 'note' | 'in-text'
  readonly #style: StyleFile
  readonly #locale: string
  readonly #locales: ReadonlyMap<string, CslNode>
  #engine: Engine
  #items: CitedItems = new Map()
  /** What was set last, by id, in order, each as JSON to compare. */
  #citations = new Map<string, string>()
  #bibliography: readonly Entry[] | null = null
  #texts = new NoteReferences()

  /**
   * `locales`: trees by tag; the language's own and `en-US`, which citeproc falls back on.
   * @throws what citeproc throws of a style that it cannot read
   */
  constructor(style: StyleFile, locale: string, locales: ReadonlyMap<string, CslNode>) {
    this.#style = style
    this.#locale = locale
    this.#locales = locales
    this.#engine = this.#start()
    this.kind = this.#engine.opt.xclass
  }

  /** Takes the brief's citations as they stand now, in order, and the items of their sources. */
  update(citations: readonly Citation[], items: CitedItems): CitationChanges {
    const now = new Map(citations.map((citation) => [citation.id, JSON.stringify(citation.cites)]))
    const before = this.#citations
    const removed = [...before.keys()].filter((id) => !now.has(id))
    const touched = citations.filter(
      ({ id }) => before.get(id) !== now.get(id) || this.#texts.unclear.has(id),
    )
    const sameItems = this.#sameItems(citations, items)
    this.#items = items
    const order = [...now.keys()].join(' ')
    if (sameItems && touched.length === 0 && order === [...before.keys()].join(' '))
      return { changed: new Map(), removed }
    this.#citations = now
    this.#bibliography = null
    if (!sameItems || touched.length > mostAtOnce || removed.length === before.size)
      this.#anew(citations)
    else this.#follow(citations, touched, before)
    for (const id of removed) this.#texts.forget(id)
    const texts = this.#texts.fill(citations)
    return { changed: new Map([...texts].map(([id, text]) => [id, readRuns(text)])), removed }
  }

  /** The sources that are cited, in the style's order; none where the style has no bibliography. */
  bibliography(): readonly Entry[] {
    this.#bibliography ??= this.#makeBibliography()
    return this.#bibliography
  }

  #start(): Engine {
    const { tree } = this.#style
    // Else a style with a language of its own would win over the brief's.
    const attrs = { ...tree.attrs, 'default-locale': this.#locale }
    const engine = new CSL.Engine(
      {
        retrieveLocale: (tag) => this.#locales.get(tag) ?? false,
        retrieveItem: (id) => this.#retrieve(id),
      },
      markNoteReferences({ ...tree, attrs }),
      this.#locale,
    )
    engine.setOutputFormat(runsFormat)
    return engine
  }

  #retrieve(id: string): object {
    return { ...(this.#items.get(id) ?? missingItem), id }
  }

  #sameItems(citations: readonly Citation[], items: CitedItems): boolean {
    const sources = new Set(citations.flatMap(({ cites }) => cites.map(({ source }) => source)))
    for (const source of sources) {
      const [old, item] = [this.#items.get(source), items.get(source)]
      if (old !== undefined && old !== item && JSON.stringify(old) !== JSON.stringify(item))
        return false
    }
    return true
  }

  #anew(citations: readonly Citation[]): void {
    this.#engine = this.#start()
    this.#texts = new NoteReferences()
    const made = citations.map((citation, index) => this.#citation(citation, index))
    for (const [id, , text] of this.#engine.rebuildProcessorState(made, runsFormat, []))
      this.#texts.take(id, text, citations)
  }

  /** One call of citeproc for each touched citation, or one for all where they only moved or went. */
  #follow(
    citations: readonly Citation[],
    touched: readonly Citation[],
    before: ReadonlyMap<string, string>,
  ): void {
    const placed = new Set(citations.filter(({ id }) => before.has(id)).map(({ id }) => id))
    const some = citations.find(({ id }) => before.has(id))
    const due = touched.length > 0 ? touched : some ? [some] : []
    for (const citation of due) {
      placed.add(citation.id)
      const list = citations.filter(({ id }) => placed.has(id))
      const at = list.indexOf(citation)
      const places = list.map(({ id }, index) => [id, this.#note(index)] as const)
      const [, texts] = this.#engine.processCitationCluster(
        this.#citation(citation, at),
        places.slice(0, at),
        places.slice(at + 1),
      )
      for (const [, text, id] of texts) this.#texts.take(id, text, list)
    }
  }

  #citation(citation: Citation, index: number): object {
    return citeprocCitation(citation, this.#note(index), {
      style: this.#style.id,
      locale: this.#locale,
    })
  }

  /** Notes are numbered from 1; 0 is in the text. */
  #note(index: number): number {
    return this.kind === 'note' ? index + 1 : 0
  }

  #makeBibliography(): readonly Entry[] {
    const made = this.#engine.makeBibliography()
    if (!made) return []
    const [{ entry_ids }, texts] = made
    return texts.flatMap((text, index) => {
      const source = entry_ids[index]?.[0]
      return source && this.#items.get(source) ? [{ source, runs: readRuns(text.trim()) }] : []
    })
  }
}

/** Stands for a source that the library does not have. */
const missingItem = { type: 'document', title: 'Source not in the library', language: 'zxx' }
