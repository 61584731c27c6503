import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { SourceReader } from '../../../../components/source/SourceReader.tsx'
import { can } from '../../../../core/access/can.ts'
import { findRevision, findSourceDetail } from '../../../../prisma/sources.ts'
import { requirePerson } from '../../../currentPerson.ts'

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const source = cache(findSourceDetail)
const offset = z.coerce.number().int().nonnegative().optional().catch(undefined)
/** `?from=&to=` highlight a passage, `?revision=` shows an older text, `?compare=` what it became. */
const asked = z.object({
  from: offset,
  to: offset,
  revision: z.string().optional().catch(undefined),
  compare: z.string().optional().catch(undefined),
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requirePerson()
  return { title: (await source((await params).id))?.title ?? 'No such article' }
}

export default async function SourcePage({ params, searchParams }: PageProps) {
  const { id: person, role } = await requirePerson()
  const detail = await source((await params).id)
  if (!detail) notFound()
  const { from, to, revision: hash, compare } = asked.parse(await searchParams)
  const older = async (hash: string) => (await findRevision(detail.id, hash)) ?? notFound()
  const revision = hash && hash !== detail.revision ? await older(hash) : detail.current
  const compared = compare && compare !== revision?.hash ? await older(compare) : null
  const target =
    from !== undefined && to !== undefined && from < to ? { start: from, end: to } : null
  return (
    <SourceReader
      source={detail}
      revision={revision}
      compared={compared}
      target={target}
      me={{
        id: person,
        mayEdit: can(role, 'source.edit'),
        mayArchive: can(role, 'source.archive'),
        mayNote: can(role, 'source.note'),
        isOwner: role === 'owner',
        mayQuote: can(role, 'brief.edit'),
      }}
    />
  )
}
