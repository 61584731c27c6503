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
  /** Who says these words where the source itself quotes them; empty when the source's own. */
  readonly speaker: string
  /** Outlet that the source took them from, e.g. `The New York Times`; empty when from none. */
  readonly via: string
  /** Words before and after the reference in its citation. */
  readonly citePrefix: string
  readonly citeSuffix: string
  /** The sentence names the author already: the citation does not. */
  readonly suppressAuthor: boolean
}

/** What most quotations do not say of their citation. */
export const plainCitation = {
  speaker: '',
  via: '',
  citePrefix: '',
  citeSuffix: '',
  suppressAuthor: false,
} as const satisfies Partial<QuoteAttributes>

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

const flag = (name: string): Attribute => ({
  default: false,
  validate: 'boolean',
  parseHTML: (element) => element.getAttribute(`data-${name}`) === 'true',
  renderHTML: (attributes) => (attributes[camel(name)] ? { [`data-${name}`]: 'true' } : {}),
})

/** Text that most quotations lack, and then no attribute. */
const optional = (name: string): Attribute => ({
  ...text(name),
  renderHTML: (attributes) =>
    attributes[camel(name)] ? { [`data-${name}`]: attributes[camel(name)] } : {},
})

const camel = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

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
    speaker: optional('speaker'),
    via: optional('via'),
    citePrefix: optional('cite-prefix'),
    citeSuffix: optional('cite-suffix'),
    suppressAuthor: flag('suppress-author'),
  }
}
