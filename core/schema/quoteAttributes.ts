import type { Attribute } from '@tiptap/core'

/**
 * What ties a quotation to its source: a W3C TextQuoteSelector (exact, prefix, suffix) and
 * TextPositionSelector (start, end: UTF-16 units into the revision's canonical text).
 */
export interface QuoteAttributes {
  readonly id: string
  readonly source: string
  /** SHA-256 of the revision's text, hex. */
  readonly revision: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  /** Where in the source a reader looks it up, e.g. `para. 4`; empty when nothing is known. */
  readonly locator: string
}

/** A passage of a revision; offsets are UTF-16 units. */
export type PassageRange = Pick<QuoteAttributes, 'source' | 'revision' | 'start' | 'end'>

const text = (name: string): Attribute => ({
  default: '',
  validate: 'string',
  parseHTML: (element) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes) => ({ [`data-${name}`]: attributes[name] }),
})

const offset = (name: string): Attribute => ({
  default: 0,
  validate: 'number',
  parseHTML: (element) => Number.parseInt(element.getAttribute(`data-${name}`) ?? '', 10) || 0,
  renderHTML: (attributes) => ({ [`data-${name}`]: String(attributes[name]) }),
})

/** Attribute specifications shared by the inline and the block quotation. */
export function quoteAttributes(): Record<keyof QuoteAttributes, Attribute> {
  return {
    id: text('id'),
    source: text('source'),
    revision: text('revision'),
    exact: text('exact'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    start: offset('start'),
    end: offset('end'),
    locator: text('locator'),
  }
}
