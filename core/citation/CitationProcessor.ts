import { CitationEngine, type StyleFile } from './CitationEngine.ts'
import type { Citation } from './citationsIn.ts'
import type { CitedItem, CitedItems } from './citedItem.ts'
import type { CslNode } from './cslTree.ts'
import { type Run, readRuns } from './runs.ts'
import { markSeveralWorks } from './severalWorks.ts'

/** An entry of the bibliography. */
export interface Entry {
  readonly source: string
  readonly runs: readonly Run[]
}

/** Texts of citations that are new or other than before, by id, and ids that are gone. */
export interface CitationChanges {
  readonly changed: ReadonlyMap<string, readonly Run[]>
  readonly removed: readonly string[]
}

/** From so many changes at once on, beginning anew is faster. */
const mostAtOnce = 12

/**
 * Sets a brief's citations in a style and a language, and keeps them so while the brief changes:
 * what has not changed is not set again.
 */
export class CitationProcessor {
  readonly #style: string
  readonly #start: () => CitationEngine
  #engine: CitationEngine
  #items: CitedItems = new Map()
  /** What was set last, by id, in order, each as JSON to compare. */
  #citations = new Map<string, string>()
  #bibliography: readonly Entry[] | null = null

  /**
   * `locales`: trees by tag; the language's own and `en-US`, which citeproc falls back on.
   * @throws what citeproc throws of a style that it cannot read
   */
  constructor(style: StyleFile, locale: string, locales: ReadonlyMap<string, CslNode>) {
    this.#style = style.id
    this.#start = () =>
      new CitationEngine(
        style,
        locale,
        locales,
        (source): CitedItem => this.#items.get(source) ?? null,
      )
    this.#engine = this.#start()
  }

  /** Whether the style cites in numbered notes or in the text. */
  get kind(): 'note' | 'in-text' {
    return this.#engine.kind
  }

  /** Takes the brief's citations as they stand now, in order, and the items of their sources. */
  update(citations: readonly Citation[], stored: CitedItems): CitationChanges {
    const items = markSeveralWorks(citations, stored, this.#style)
    const before = this.#citations
    const now = new Map(citations.map((citation) => [citation.id, JSON.stringify(citation.cites)]))
    const removed = [...before.keys()].filter((id) => !now.has(id))
    const touched = citations.filter(({ id }) => before.get(id) !== now.get(id))
    const sameItems = this.#sameItems(citations, items)
    this.#items = items
    const sameOrder = [...now.keys()].join(' ') === [...before.keys()].join(' ')
    if (sameItems && sameOrder && touched.length === 0) return { changed: new Map(), removed }
    this.#citations = now
    this.#bibliography = null
    if (!sameItems || touched.length > mostAtOnce || removed.length === before.size)
      this.#anew(citations)
    else this.#follow(citations, touched, removed, before)
    const texts = this.#engine.texts.fill(citations)
    return { changed: new Map([...texts].map(([id, text]) => [id, readRuns(text)])), removed }
  }

  /**
   * The sources that are cited, in the style's order, without those that the library does not have;
   * none where the style has no bibliography.
   */
  bibliography(): readonly Entry[] {
    this.#bibliography ??= this.#engine
      .bibliography()
      .filter(({ source }) => this.#items.get(source))
      .map(({ source, text }) => ({ source, runs: readRuns(text.trim()) }))
    return this.#bibliography
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
    this.#engine.setAll(citations)
  }

  /** One call for each touched citation, or one for all where they only moved or went. */
  #follow(
    citations: readonly Citation[],
    touched: readonly Citation[],
    removed: readonly string[],
    before: ReadonlyMap<string, string>,
  ): void {
    const engine = this.#engine
    for (const id of removed) engine.forget(id)
    const late = new Set(touched.filter(({ id }) => !before.has(id)))
    const standing = citations.filter((citation) => !late.has(citation))
    const unclear = citations.filter(({ id }) => engine.texts.unclear.has(id))
    const due = [...new Set([...touched, ...unclear])]
    try {
      for (const citation of due.length > 0 ? due : standing.slice(0, 1)) {
        late.delete(citation)
        const list = citations.filter((each) => !late.has(each))
        engine.set(citation, list)
      }
      engine.settle(citations)
    } catch {
      // citeproc trips over some removals of one of two namesakes; nothing is lost by beginning anew.
      this.#anew(citations)
    }
  }
}
