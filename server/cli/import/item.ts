import type { Original } from '../../../core/extract/article.ts'

/** One thing to import, or why it is not: known by what a person calls it. */
export type Item =
  | { readonly name: string; readonly read: () => Promise<Original> }
  /** What was asked for and cannot be had. */
  | { readonly name: string; readonly failure: string }
  /** What lay about in a folder and is no article. */
  | { readonly name: string; readonly skipped: string }
