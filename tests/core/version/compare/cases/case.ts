/** What it is, before, after, and what a person would say changed. */
export type Case = readonly [title: string, before: string, after: string, said: readonly string[]]
