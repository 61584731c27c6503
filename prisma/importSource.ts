import type { ConfirmedFields } from '../core/api/sources.ts'
import type { Article, Original } from '../core/extract/article.ts'
import type { RevisionText } from '../core/extract/revision.ts'
import { addressKey } from '../core/source/addressKey.ts'
import { confirmFields, fieldsGiven } from '../core/source/confirmFields.ts'
import { confirmText } from '../core/source/confirmText.ts'
import { touchedFields } from '../core/source/touchedFields.ts'
import { applyChange } from './applyChange.ts'
import { prisma } from './client.ts'
import { clusterSource } from './clusterSource.ts'
import { columnsOf } from './columnsOf.ts'
import { indexSource } from './indexSource.ts'
import { type Db, lockKeys, lockSource, lockText, patient } from './locks.ts'
import { duplicateAmong, findRevised, sourcesWithText } from './recognise.ts'
import { sha256 } from './sha256.ts'
import { storeRevision } from './storeRevision.ts'

export interface Import {
  /** Of the source, should it be a new one. */
  readonly id: string
  readonly original: Original
  /** What `original` says. */
  readonly article: Article
  readonly confirmed: ConfirmedFields
  /** Null when the command line or the server itself stores it. */
  readonly addedById: string | null
}

/** What became of an import: stored as a new source, as a new text of one, or there already. */
export interface Stored {
  readonly id: string
  readonly duplicate: boolean
  readonly revised: boolean
}

/** The text of an import under its name. */
type Named = RevisionText & { readonly hash: string }

/**
 * Stores what arrived, all or nothing: text, original bytes and what search needs. The text is always
 * made from the bytes that are kept beside it, so that anyone can make it again. A text that is there
 * already is not stored again, whoever sends it at the same moment.
 * @throws ProblemError 422 when something is missing
 */
export async function importSource(input: Import): Promise<Stored> {
  const { article, confirmed } = input
  const text = confirmText(article, confirmed.included)
  const revision = { ...text, hash: sha256(text.text) }
  const url = confirmed.url === undefined ? article.url : confirmed.url
  const stored = await prisma().$transaction(async (db) => {
    await lockText(db, revision.hash)
    const key = url === null ? null : addressKey(url)
    if (key !== null) await lockKeys(db, [`url:${key}`])
    const revised = await findRevised(db, confirmed.revisionOf, url)
    const same = await sourcesWithText(db, revision.hash)
    const duplicate = duplicateAmong(same, revised?.id ?? null, revision.hash)
    if (duplicate) return { id: duplicate.id, duplicate: true, revised: false }
    if (revised) return revise(db, revised.id, revision, input)
    return storeNew(db, revision, input)
  }, patient)
  if (!stored.duplicate) await clusterSource(stored.id)
  return stored
}

async function storeNew(db: Db, revision: Named, input: Import): Promise<Stored> {
  const { id, article, confirmed, addedById } = input
  const fields = confirmFields(article, fieldsGiven(confirmed))
  await db.source.create({
    data: {
      id,
      ...columnsOf(fields),
      tags: confirmed.tags ?? [],
      currentRevision: revision.hash,
      addedById,
    },
  })
  await storeRevision(db, id, revision, input)
  await indexSource(db, { id, ...fields, revision })
  return { id, duplicate: false, revised: false }
}

/** The text becomes the one that readers see first; fields that nobody touched stay, tags are added. */
async function revise(db: Db, id: string, revision: Named, input: Import): Promise<Stored> {
  const { article, confirmed, addedById } = input
  const row = await lockSource(db, id)
  if (!row) throw new Error(`Source ${id} is gone.`)
  await storeRevision(db, id, revision, input)
  const change = {
    ...touchedFields(article, fieldsGiven(confirmed), row),
    tags: [...new Set([...row.tags, ...(confirmed.tags ?? [])])].sort(),
    revision: revision.hash,
  }
  const by = { byId: addedById, now: new Date() }
  const { fields } = await applyChange(db, row, change, by)
  await indexSource(db, { id, ...fields, revision })
  return { id, duplicate: false, revised: true }
}
