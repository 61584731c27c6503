import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionScreen } from '../../../../../../components/editor/VersionScreen.tsx'
import { can } from '../../../../../../core/access/can.ts'
import { requirePerson } from '../../../../../currentPerson.ts'
import { briefOr404 } from '../../briefOr404.ts'

interface VersionProps {
  params: Promise<{ id: string; number: string }>
}

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const { id, number } = await params
  return { title: `Version ${number} of ${(await briefOr404(id)).title}` }
}

export default async function Version({ params }: VersionProps) {
  const { id, number } = await params
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound()
  const person = await requirePerson()
  const brief = await briefOr404(id)
  return (
    <VersionScreen
      briefId={brief.id}
      briefTitle={brief.title}
      number={Number(number)}
      cited={{ style: brief.citationStyle, locale: brief.citationLocale }}
      canCreate={can(person.role, 'brief.create')}
      canRestore={can(person.role, 'version.restore') && brief.archivedAt === null}
    />
  )
}
