import type { Preview } from '../core/api/sources.ts'
import { bandsOf } from '../core/source/similarity/bandsOf.ts'
import { shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import { prisma } from './client.ts'
import { findSimilar } from './findSimilar.ts'
import { duplicateAmong, findRevised, sourcesWithText } from './recognise.ts'
import { sha256 } from './sha256.ts'

interface Offered {
  readonly text: string
  /** As in core/api/sources.ts; undefined: by the address. */
  readonly revisionOf: string | null | undefined
  readonly url: string | null
}

/**
 * What the library has of a text that may be imported. What it would become a later text of is not
 * among those that it resembles.
 * @throws ProblemError 422 when `revisionOf` is unknown
 */
export async function previewImport({
  text,
  revisionOf,
  url,
}: Offered): Promise<Pick<Preview, 'duplicateOf' | 'revisionOf' | 'similarTo'>> {
  const hash = sha256(text)
  const shingles = shinglesOf(text)
  const [revised, same] = await Promise.all([
    findRevised(prisma(), revisionOf, url),
    sourcesWithText(prisma(), hash),
  ])
  const duplicate = duplicateAmong(same, revised?.id ?? null, hash)
  const similar = duplicate
    ? []
    : await findSimilar(prisma(), { shingles, bands: bandsOf(shingles) }, revised?.id ?? null)
  return {
    duplicateOf: duplicate && named(duplicate),
    revisionOf: duplicate || !revised ? null : named(revised),
    similarTo: similar.map(({ originId: _, ...source }) => source),
  }
}

const named = ({ id, title }: { id: string; title: string }) => ({ id, title })
