import type { JSONContent } from '@tiptap/core'

/** Attributes of a node, as its JSON has them. */
export type Attributes = Readonly<Record<string, unknown>>

/**
 * What became of one block, in the order of the later document; `from` is its index among its former
 * siblings. What was removed or moved away stands where it stood.
 */
export type BlockChange =
  | { readonly kind: 'same'; readonly from: number }
  | { readonly kind: 'added'; readonly node: JSONContent; readonly splitFrom?: number }
  | { readonly kind: 'removed'; readonly from: number; readonly joinedInto?: number }
  /** Stood here, and is further up or down now. */
  | { readonly kind: 'left'; readonly from: number }
  | ChangedBlock

/** A block that is there in both, changed, elsewhere, or both. */
export interface ChangedBlock {
  readonly kind: 'changed'
  readonly from: number
  /** Among its siblings: it was somewhere else in their order. */
  readonly moved: boolean
  /** Another type than before, such as a heading that was a paragraph. */
  readonly type?: string
  /** The later attributes, if they differ. */
  readonly attrs?: Attributes
  /** What became of its words, for a text block whose content differs. */
  readonly inline?: readonly InlineChange[]
  /** What became of its blocks, for any other whose content differs. */
  readonly blocks?: readonly BlockChange[]
}

/** What became of a stretch of a text block. `size`: positions of the former content that it takes. */
export type InlineChange =
  | { readonly kind: 'same'; readonly size: number }
  | { readonly kind: 'removed'; readonly size: number }
  | { readonly kind: 'added'; readonly content: readonly JSONContent[] }
  /** The same words or objects with other marks. */
  | { readonly kind: 'formatted'; readonly size: number; readonly content: readonly JSONContent[] }
  /** The same object, such as a quotation, with other attributes or words. */
  | {
      readonly kind: 'altered'
      readonly size: number
      readonly node: JSONContent
      readonly inline: readonly InlineChange[]
    }

/** What leads from one document to a later one. */
export interface Comparison {
  readonly blocks: readonly BlockChange[]
  readonly quotations: QuotationChanges
  readonly sources: SourceChanges
}

/** Ids of quotations, in the order of the document that has them. */
export interface QuotationChanges {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** The words differ. */
  readonly altered: readonly string[]
  /** It is tied to another source. */
  readonly resourced: readonly string[]
  /** It is tied to another passage or text of the same source. */
  readonly retied: readonly string[]
}

/** Ids of sources that are quoted or cited. */
export interface SourceChanges {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
}
