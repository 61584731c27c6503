import type { Metadata } from 'next'
import { HistoryPage } from '../../../../../components/version/HistoryPage.tsx'
import { can } from '../../../../../core/access/can.ts'
import { requirePerson } from '../../../../currentPerson.ts'
import { briefOr404 } from '../briefOr404.ts'

interface HistoryProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  return { title: `History of ${(await briefOr404((await params).id)).title}` }
}

export default async function History({ params }: HistoryProps) {
  const person = await requirePerson()
  const brief = await briefOr404((await params).id)
  return (
    <HistoryPage
      briefId={brief.id}
      title={brief.title}
      personId={person.id}
      canRestore={can(person.role, 'version.restore') && brief.archivedAt === null}
    />
  )
}
