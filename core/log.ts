/**
 * What a line says beside its message. Ids, codes, counts and errors; never words of documents and
 * sources, what people search for, cookies, tokens or passwords.
 */
export interface LogFields {
  readonly briefId?: string | undefined
  readonly userId?: string | undefined
  readonly err?: unknown
  readonly [field: string]: unknown
}

/** Where the process says what happens to it. `console` will do. */
export interface Log {
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
}
