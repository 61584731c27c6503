import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompareScreen } from '../../../../../components/editor/CompareScreen.tsx'
import { can } from '../../../../../core/access/can.ts'
import { comparisonRequest } from '../../../../../core/api/comparison.ts'
import { requirePerson } from '../../../../currentPerson.ts'
import { briefOr404 } from '../briefOr404.ts'

interface CompareProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: CompareProps): Promise<Metadata> {
  return { title: `What changed in ${(await briefOr404((await params).id)).title}` }
}

export default async function Compare({ params, searchParams }: CompareProps) {
  const person = await requirePerson()
  const brief = await briefOr404((await params).id)
  const asked = comparisonRequest.safeParse(await searchParams)
  if (!asked.success) notFound()
  return (
    <CompareScreen
      briefId={brief.id}
      title={brief.title}
      from={asked.data.from}
      to={asked.data.to ?? null}
      canRestore={can(person.role, 'version.restore') && brief.archivedAt === null}
    />
  )
}
