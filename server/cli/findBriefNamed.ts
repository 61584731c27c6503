import { prisma } from '../../prisma/client.ts'
import { CommandFailed } from './commandFailed.ts'

/** A brief by its id or its exact title. @throws CommandFailed when there is no one such */
export async function findBriefNamed(name: string): Promise<{ id: string; title: string }> {
  const briefs = await prisma().brief.findMany({
    where: { OR: [{ id: name }, { title: name }] },
    select: { id: true, title: true },
    orderBy: { changedAt: 'desc' },
  })
  const found = briefs.find(({ id }) => id === name) ?? briefs[0]
  if (!found) throw new CommandFailed(`There is no brief with the id or the title “${name}”.`)
  if (found.id !== name && briefs.length > 1)
    throw new CommandFailed(
      `${briefs.length} briefs have this title. Give the id of one: ${briefs.map(({ id }) => id).join(', ')}.`,
    )
  return found
}
