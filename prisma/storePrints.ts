import { keptPrints } from '../core/check/prints.ts'
import { wordsIn } from '../core/check/words.ts'
import type { Prisma } from './generated/client.ts'

interface Printed {
  readonly id: string
  readonly hash: string
  readonly passages: readonly { readonly kind: string; readonly text: string }[]
}

/** The prints of all passages of a text but its title, each once. */
export function printsOfPassages(passages: Printed['passages']): number[] {
  const texts = passages.filter(({ kind }) => kind !== 'title')
  return [...new Set(texts.flatMap(({ text }) => keptPrints(wordsIn(text))))]
}

/** Keeps by what repeats of these sources are found; what another process has kept meanwhile stays. */
export async function storePrints(
  db: Pick<Prisma.TransactionClient, 'sourcePrint'>,
  sources: readonly Printed[],
): Promise<void> {
  await db.sourcePrint.createMany({
    data: sources.map(({ id, hash, passages }) => ({
      sourceId: id,
      hash,
      prints: printsOfPassages(passages),
    })),
    skipDuplicates: true,
  })
}
