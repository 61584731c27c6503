import { prisma } from './client.ts'

/** Titles by id; sources that there are not are missing. */
export async function sourceTitles(ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await prisma().source.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  })
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]))
}
