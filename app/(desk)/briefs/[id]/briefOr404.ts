import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { BriefSummary } from '../../../../core/api/briefs.ts'
import { findBrief } from '../../../../prisma/briefs.ts'
import { isId } from '../../../../prisma/newId.ts'
import { requirePerson } from '../../../currentPerson.ts'

/** The brief as the person who asks sees it; looked up once a request. */
export const briefOr404 = cache(async (id: string): Promise<BriefSummary> => {
  const person = await requirePerson()
  return (isId(id) ? await findBrief(person, id) : null) ?? notFound()
})
