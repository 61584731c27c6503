import type { Metadata } from 'next'
import { PlaybackScreen } from '../../../../../components/editor/PlaybackScreen.tsx'
import { requirePerson } from '../../../../currentPerson.ts'
import { briefOr404 } from '../briefOr404.ts'

interface PlaybackProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PlaybackProps): Promise<Metadata> {
  return { title: `Playback of ${(await briefOr404((await params).id)).title}` }
}

export default async function Playback({ params }: PlaybackProps) {
  await requirePerson()
  const brief = await briefOr404((await params).id)
  return (
    <PlaybackScreen
      briefId={brief.id}
      title={brief.title}
      cited={{ style: brief.citationStyle, locale: brief.citationLocale }}
    />
  )
}
