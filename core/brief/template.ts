import type { JSONContent } from '@tiptap/core'

/** What a new brief starts as. */
export interface Template {
  readonly name: string
  /** One line for the dialog that offers it. */
  readonly description: string
  readonly content: JSONContent
}
