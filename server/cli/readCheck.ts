import type { CheckReport } from '../../core/api/check.ts'
import { docOf, nodeOf } from '../../core/version/content.ts'
import { readStoredState } from '../../prisma/briefState.ts'
import { checkStoredBrief } from '../../prisma/checkBrief.ts'
import { prisma } from '../../prisma/client.ts'
import { findBriefNamed } from './findBriefNamed.ts'

/** The report on a brief by its id or its exact title. @throws CommandFailed when there is no one such */
export async function readCheck(name: string): Promise<CheckReport> {
  const found = await findBriefNamed(name)
  const stored = await prisma().$transaction((db) => readStoredState(db, found.id))
  return checkStoredBrief(found, nodeOf(docOf(stored?.state ?? null)).toJSON())
}
