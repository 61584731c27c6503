import { isProblemError, ProblemError } from '../../../core/api/problem.ts'
import type { Original } from '../../../core/extract/article.ts'
import { isBibliography } from '../../../core/extract/bibliography/readBibliography.ts'
import { readArticle } from '../../../core/source/readArticle.ts'
import { readRecords } from '../../../core/source/readRecords.ts'
import { importRecord } from '../../../prisma/importRecord.ts'
import { importSource, type Stored } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'
import { findSource } from '../../../prisma/sources.ts'
import type { Item } from './item.ts'
import { type ItemResult, notImported } from './itemResult.ts'

interface Options {
  readonly tags: readonly string[]
  /** Where the article was published, when the person says so. */
  readonly url?: string | undefined
}

/**
 * Imports one item with what its text states; a bibliographic file is as many results as it has
 * entries. What cannot be imported is a result, not an error.
 */
export async function* importItem(item: Item, options: Options): AsyncGenerator<ItemResult> {
  const { name } = item
  if ('failure' in item) yield notImported(name, 'failed', item.failure)
  else if ('skipped' in item) yield notImported(name, 'skipped', item.skipped)
  else
    try {
      const original = await item.read()
      if (isBibliography(original)) yield* importEntries(name, original, options)
      else yield await importArticle(name, original, options)
    } catch (error) {
      if (!isProblemError(error)) throw error
      yield notImported(name, 'failed', error.message)
    }
}

async function importArticle(
  name: string,
  original: Original,
  { tags, url = original.url }: Options,
): Promise<ItemResult> {
  const article = await readArticle(original).catch(asProblem)
  const stored = await importSource({
    id: newId(),
    original,
    article,
    confirmed: {
      tags: [...tags],
      ...(url !== undefined && (url !== original.url || article.url === null) && { url }),
    },
    addedById: null,
  })
  return resultOf(name, stored, article.warnings)
}

async function* importEntries(
  name: string,
  original: Original,
  { tags }: Options,
): AsyncGenerator<ItemResult> {
  const { entries, failures } = await readRecords(original).catch(asProblem)
  for (const { fields, warnings } of entries)
    yield await resultOf(name, await importRecord({ ...fields, tags: [...tags] }, null), warnings)
  for (const { entry, reason } of failures)
    yield { ...notImported(name, 'failed', reason), title: entry }
}

async function resultOf(
  file: string,
  { id, duplicate, revised }: Stored,
  warnings: readonly string[],
): Promise<ItemResult> {
  const source = await findSource(id)
  if (!source) throw new Error(`Source ${id} was stored and is gone.`)
  const { title, authors, outlet, published, words } = source
  const result = duplicate ? 'duplicate' : revised ? 'revised' : 'stored'
  return { file, result, id, title, authors, outlet, published, words, warnings, error: null }
}

/** A file on which an extractor stumbles must not keep the others from being imported. */
function asProblem(error: unknown): never {
  if (isProblemError(error)) throw error
  const cause = error instanceof Error ? error.message : String(error)
  throw new ProblemError(422, `The file cannot be read: ${cause}`)
}
