/** What kind of text a block is. Only `paragraph`, `heading`, `quotation` and `listItem` are the article's own words. */
export const blockKinds = [
  'title',
  'paragraph',
  'heading',
  'quotation',
  'listItem',
  'caption',
  'other',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A block as an extractor proposes it: everything that it saw, kept or not, in reading order. */
export interface CandidateBlock {
  readonly kind: BlockKind
  /** Text as published; only white space is collapsed and Unicode composed (NFC). */
  readonly text: string
  /**
   * Whether the extractor takes it for part of the article; the person who imports may differ. The
   * title and captions are included too, told apart by their kind.
   */
  readonly included: boolean
}

/** Words that the article puts into somebody's mouth. */
export interface SpokenQuote {
  readonly speaker: string | null
  readonly quote: string
}

/** A passage that the article takes from another outlet. */
export interface Attribution {
  readonly outlet: string
  readonly text: string
}

/**
 * CSL 1.0.2 item types that a source may have, the usual ones first.
 * @see https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types
 */
export const itemTypes = [
  'article-newspaper',
  'webpage',
  'report',
  'post-weblog',
  'article-magazine',
  'article-journal',
  'book',
  'chapter',
  'speech',
  'interview',
  'broadcast',
  'legislation',
  'personal_communication',
  'document',
] as const
export type ItemType = (typeof itemTypes)[number]

/** What an extractor makes of a file or a pasted text. What the text does not state is null or empty. */
export interface Article {
  readonly title: string | null
  readonly authors: readonly string[]
  /** The outlet: newspaper, site, agency, institute. */
  readonly publisher: string | null
  /** ISO 8601 date as precise as the text states: `2013`, `2013-11` or `2013-11-22`. */
  readonly published: string | null
  /** BCP 47 primary subtag (`en`), `und` when it cannot be told. */
  readonly language: string
  /** The address that the file gives as its own: a canonical link, `saved from url`; http or https. */
  readonly url: string | null
  /** What kind of item the file says that it is; null where it does not. */
  readonly type: ItemType | null
  readonly blocks: readonly CandidateBlock[]
  readonly quotes: readonly SpokenQuote[]
  readonly attributions: readonly Attribution[]
  /** Sentences for the person who imports: what was guessed, what is missing. */
  readonly warnings: readonly string[]
}

/** A file that is no article: empty, binary, without a sentence … `message` says so to a person. */
export class NotAnArticle extends Error {
  readonly reason:
    | 'empty'
    | 'binary'
    | 'no-sentence'
    | 'too-large'
    | 'unsupported'
    /** Cut off, or not what its name says. */
    | 'damaged'
    /** Encrypted. */
    | 'locked'
  constructor(reason: NotAnArticle['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** What arrived, before extraction. */
export interface Original {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** IANA media type as the sender states it; extractors look at the bytes as well. */
  readonly mediaType: string
  /** The address that the bytes were fetched from, after redirects; absent for files. */
  readonly url?: string | undefined
}

/** Largest file that is imported, in bytes. */
export const largestOriginal = 10 * 1024 * 1024
