import type { Metadata } from 'next'
import { Briefs } from '../../components/brief/Briefs.tsx'
import { can } from '../../core/access/can.ts'
import { listBriefs } from '../../prisma/briefs.ts'
import { requirePerson } from '../currentPerson.ts'

export const metadata: Metadata = { title: 'Briefs' }

export default async function BriefsPage({
  searchParams,
}: {
  searchParams: Promise<{ archived?: string }>
}) {
  const person = await requirePerson()
  const archived = (await searchParams).archived === 'true'
  const briefs = await listBriefs(person, archived)
  return <Briefs briefs={briefs} archived={archived} canWrite={can(person.role, 'brief.edit')} />
}
