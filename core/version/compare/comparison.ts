import type { JSONContent } from '@tiptap/core'

/** Where a change stands in the earlier (A) and the later state (B), as ProseMirror positions. */
export interface Span {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** What a block is besides its content. */
export interface Shell {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
}

export interface AttributeChange {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

/** Both ends of what was moved carry the same number; null where nothing was moved. */
interface Movable {
  move: number | null
}

/** A stretch of a text block. `text` is what a reader sees of it. */
export type InlineEntry =
  | (Span & { readonly kind: 'same'; readonly text: string })
  | (Span &
      Movable & {
        readonly kind: 'inserted'
        readonly text: string
        readonly content: readonly JSONContent[]
      })
  | (Span &
      Movable & {
        readonly kind: 'removed'
        readonly text: string
        readonly content: readonly JSONContent[]
      })
  /** The same words in other formatting; mark names. `content` as it is afterwards. */
  | (Span & {
      readonly kind: 'formatted'
      readonly text: string
      readonly added: readonly string[]
      readonly removed: readonly string[]
      readonly content: readonly JSONContent[]
    })
  /** A quotation or citation that changed where it stands. */
  | (Span & {
      readonly kind: 'node'
      readonly text: string
      readonly before: JSONContent
      readonly after: JSONContent
      readonly attributes: readonly AttributeChange[]
      readonly inline: readonly InlineEntry[]
    })
  /** The end of a paragraph that was put in or taken out. */
  | (Span & { readonly kind: 'split' | 'join' })

/** A text block of the later state, made from the earlier one's text. */
export interface TextPart extends Shell {
  readonly marks: JSONContent['marks']
  readonly inline: readonly InlineEntry[]
}

/** In the order of the later state; what is gone stands where it was. */
export type BlockEntry =
  | (Span & { readonly kind: 'same'; readonly count: number })
  | (Span & Movable & { readonly kind: 'added'; readonly node: JSONContent; readonly text: string })
  | (Span &
      Movable & { readonly kind: 'removed'; readonly node: JSONContent; readonly text: string })
  /** A list, an item, a table, a row, a cell …: its content is compared in turn. */
  | (Span & {
      readonly kind: 'container'
      readonly before: Shell
      readonly after: Shell
      readonly attributes: readonly AttributeChange[]
      readonly children: readonly BlockEntry[]
    })
  /** Text blocks; several before were joined, several after were split. */
  | (Span & {
      readonly kind: 'text'
      readonly before: readonly Shell[]
      readonly attributes: readonly AttributeChange[]
      readonly parts: readonly TextPart[]
    })

/** What became of a quotation. `source` and `words` are null where there is none. */
export interface QuotationChange {
  readonly id: string
  readonly changes: readonly (
    | 'added'
    | 'dropped'
    | 'altered'
    | 're-sourced'
    | 'moved'
    | 'details'
  )[]
  readonly before: { readonly source: string; readonly words: string } | null
  readonly after: { readonly source: string; readonly words: string } | null
  /** Positions before the node. */
  readonly fromA: number | null
  readonly fromB: number | null
}

export interface SourceChange {
  readonly source: string
  readonly change: 'new' | 'no longer used'
}

/** One change that a reader steps to. */
export interface WordChange extends Span {
  readonly kind:
    | 'inserted'
    | 'removed'
    | 'replaced'
    | 'moved'
    | 'formatted'
    | 'split'
    | 'joined'
    | 'attributes'
    | 'quotation'
  readonly before: string
  readonly after: string
}

/** How two states of a brief differ. Plain data. */
export interface Comparison {
  readonly blocks: readonly BlockEntry[]
  /** The lenses: the changes in order, the quotations, the sources. */
  readonly words: readonly WordChange[]
  readonly quotations: readonly QuotationChange[]
  readonly sources: readonly SourceChange[]
  readonly counts: { readonly wordsInserted: number; readonly wordsRemoved: number }
  /** One line, such as “1 quotation dropped; 2 new sources”; empty when nothing changed. */
  readonly summary: string
}
