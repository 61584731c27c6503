/** What a text must have. A word is found in all its forms, a phrase as words in this order. */
export type Condition =
  | { readonly kind: 'word' | 'prefix' | 'phrase'; readonly text: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }

/** A term of a query together with everything that is searched for in its stead. */
export interface WideTerm {
  /** As it was typed. */
  readonly typed: string
  readonly negated: boolean
  readonly condition: Condition
  /** Other spellings of it that are part of `condition`, as they are shown to people. */
  readonly alternatives: readonly string[]
}
