import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ImportPage } from '../../../../components/library/import/ImportPage.tsx'
import { can } from '../../../../core/access/can.ts'
import { findSource } from '../../../../prisma/sources.ts'
import { requirePerson } from '../../../currentPerson.ts'

export const metadata: Metadata = { title: 'Import' }

interface ImportProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** `?for=` is the id of a source that what is imported is a text of. */
const asked = z.object({ for: z.string().optional().catch(undefined) })

export default async function Import({ searchParams }: ImportProps) {
  const person = await requirePerson()
  if (!can(person.role, 'source.add')) redirect('/sources')
  const { for: id } = asked.parse(await searchParams)
  const source = id ? await findSource(id) : null
  return <ImportPage target={source && { id: source.id, title: source.title }} />
}
