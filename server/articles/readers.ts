import { readArticle } from '../../core/source/readArticle.ts'
import { readRecords } from '../../core/source/readRecords.ts'

/** What a file can be read as. */
export const readers = { article: readArticle, records: readRecords }
export type Kind = keyof typeof readers
export type Result<K extends Kind> = Awaited<ReturnType<(typeof readers)[K]>>
