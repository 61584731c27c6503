/**
 * A backup is a gzip stream (RFC 1952) of lines, each a JSON value: the header; for every table its
 * head, a line a row and its end; the trailer. Values are as PostgreSQL writes them as text, null
 * where there is none. Rows are in the order of the primary key, bytewise.
 */
export const formatName = 'chancery-backup'
/** Raised when an older Chancery could not read the lines. */
export const formatVersion = 1

export interface Header {
  readonly format: typeof formatName
  readonly version: number
  /** ISO 8601. */
  readonly createdAt: string
  /** Names of the migrations that the database had, in order. */
  readonly migrations: readonly string[]
}

export interface TableHead {
  readonly table: string
  /** Name and PostgreSQL's type of each column, in the order of the values. */
  readonly columns: readonly (readonly [name: string, type: string])[]
}

export type Row = readonly (string | null)[]

export interface TableEnd {
  readonly end: string
  readonly rows: number
  /** SHA-256 of the lines of the rows, each with its `\n`, hex. */
  readonly sha256: string
}

export interface Trailer {
  readonly tables: number
  readonly rows: number
  /** SHA-256 of everything before this line, hex. */
  readonly sha256: string
}

/**
 * What is not kept: who is signed in (restoring signs everybody out), and what triggers and the next
 * start of the server derive from the rest.
 */
export const leftOut: ReadonlySet<string> = new Set([
  '_prisma_migrations',
  'session',
  'verification',
  'search_word',
  'source_index',
  'source_print',
  'unread_source',
])

export const lineOf = (value: Header | TableHead | Row | TableEnd | Trailer) =>
  Buffer.from(`${JSON.stringify(value)}\n`)
