import CSL from 'citeproc'
import type { Citation } from './citationsIn.ts'
import type { CitedItem } from './citedItem.ts'
import { citeprocCitation } from './citeprocCitation.ts'
import { correctEntry } from './correctEntry.ts'
import { correctItem } from './correctItem.ts'
import type { CslNode } from './cslTree.ts'
import { markNoteReferences, NoteReferences } from './NoteReferences.ts'
import { runsFormat } from './runsFormat.ts'

/** A style ready for the processor. */
export interface StyleFile {
  /** Id as a brief names it. */
  readonly id: string
  readonly tree: CslNode
}

/** What citeproc writes for a citation of which nothing is left. */
const nothing = /(\d+\. )?\[(NO_PRINTED_FORM|CSL STYLE ERROR:[^\]]*)\]/

/** How often what depends on each other's names is set again, at most. */
const mostRounds = 4

/** citeproc with one style, one language and these items: sets one citation after the other. */
export class CitationEngine {
  /** Whether the style cites in numbered notes or in the text. */
  readonly kind: 'note' | 'in-text'
  readonly texts = new NoteReferences()
  readonly #engine: InstanceType<typeof CSL.Engine>
  readonly #style: string
  readonly #locale: string
  /** How its sources were told apart when a citation was set, by the citation's id. */
  readonly #standing = new Map<string, string>()

  /** @throws what citeproc throws of a style that it cannot read */
  constructor(
    style: StyleFile,
    locale: string,
    locales: ReadonlyMap<string, CslNode>,
    itemOf: (source: string) => CitedItem,
  ) {
    this.#style = style.id
    this.#locale = locale
    // Else a style with a language of its own would win over the brief's.
    const attrs = { ...style.tree.attrs, 'default-locale': locale }
    this.#engine = new CSL.Engine(
      {
        retrieveLocale: (tag) => locales.get(tag) ?? false,
        retrieveItem: (id) => ({
          ...(correctItem(itemOf(id), style.id) ?? missingItem),
          id,
        }),
      },
      markNoteReferences({ ...style.tree, attrs }),
      locale,
    )
    this.#engine.setOutputFormat(runsFormat)
    this.kind = this.#engine.opt.xclass
  }

  /** Sets all of these, after which nothing else is cited. */
  setAll(citations: readonly Citation[]): void {
    const sources = new Set(citations.flatMap(({ cites }) => cites.map(({ source }) => source)))
    this.#engine.updateItems([...sources])
    for (const [index, citation] of citations.entries())
      this.#set(citation, citations.slice(0, index + 1), CSL.ASSUME_ALL_ITEMS_REGISTERED)
    this.settle(citations)
  }

  /** Sets a citation of `list`, all the others of which are set: these stand, in this order. */
  set(citation: Citation, list: readonly Citation[]): void {
    this.#set(citation, list)
  }

  /**
   * Sets those again whose sources are told apart otherwise than when they were set. citeproc sees
   * to most of them itself, but for notes that a namesake in a later one makes unclear.
   */
  settle(list: readonly Citation[]): void {
    for (let round = 0; round < mostRounds; round++) {
      const standing = this.#standings()
      const due = list.filter((each) => standing(each) !== this.#standing.get(each.id))
      if (due.length === 0) return
      for (const citation of due) this.#set(citation, list)
    }
  }

  forget(id: string): void {
    this.texts.forget(id)
    this.#standing.delete(id)
  }

  /** Source and marked text of each entry, in the style's order. */
  bibliography(): { readonly source: string; readonly text: string }[] {
    const made = this.#engine.makeBibliography()
    if (!made) return []
    const [{ entry_ids }, texts] = made
    return texts.map((text, index) => ({
      source: entry_ids[index]?.[0] ?? '',
      text: correctEntry(text.replace(nothing, '…'), this.#style),
    }))
  }

  #set(citation: Citation, list: readonly Citation[], flag?: number): void {
    const at = list.indexOf(citation)
    const places = list.map(({ id }, index) => [id, this.#note(index)] as const)
    const look = { style: this.#style, locale: this.#locale }
    const call = (said: Citation) =>
      this.#engine.processCitationCluster(
        citeprocCitation(said, this.#note(at), look),
        places.slice(0, at),
        places.slice(at + 1),
        flag,
      )[1]
    let texts = call(citation)
    // A style that gives nothing but the author names it although the sentence does.
    if (texts.some(([, text, id]) => id === citation.id && nothing.test(text))) {
      const cites = citation.cites.map((cite) => ({ ...cite, suppressAuthor: false }))
      texts = [...texts, ...call({ ...citation, cites })]
    }
    const standing = this.#standings()
    for (const [index, text, id] of texts) {
      this.texts.take(id, text.replace(nothing, '…'), list)
      const set = list[index]
      if (set) this.#standing.set(id, standing(set))
    }
  }

  /** Notes are numbered from 1; 0 is in the text. */
  #note(index: number): number {
    return this.kind === 'note' ? index + 1 : 0
  }

  #standings(): (citation: Citation) => string {
    const known = new Map<string, string>()
    const { registry } = this.#engine.registry
    const ofSource = (source: string): string => {
      const before = known.get(source)
      if (before !== undefined) return before
      const entry = registry[source]
      const standing = JSON.stringify([entry?.disambig, (entry?.['citation-count'] ?? 0) > 1])
      known.set(source, standing)
      return standing
    }
    return ({ cites }) => cites.map(({ source }) => ofSource(source)).join(' ')
  }
}

/** Stands for a source that the library does not have. */
const missingItem = { type: 'document', title: 'Source not in the library', language: 'zxx' }
