import type { Metadata } from 'next'
import { BriefScreen } from '../../../../components/editor/BriefScreen.tsx'
import { requirePerson } from '../../../currentPerson.ts'
import { briefOr404 } from './briefOr404.ts'

interface BriefPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: BriefPageProps): Promise<Metadata> {
  return { title: (await briefOr404((await params).id)).title }
}

export default async function BriefPage({ params }: BriefPageProps) {
  const { id, name, color, role } = await requirePerson()
  const brief = await briefOr404((await params).id)
  const { title, status, approvedVersion, archivedAt, citationStyle, citationLocale } = brief
  return (
    <BriefScreen
      brief={{
        id: brief.id,
        ...{ title, status, approvedVersion, archivedAt, citationStyle, citationLocale },
      }}
      me={{ id, name, color, role }}
    />
  )
}
