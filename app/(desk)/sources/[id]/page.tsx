import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { SourceReader } from '../../../../components/source/SourceReader.tsx'
import { findRevision, findSourceDetail } from '../../../../prisma/sources.ts'
import { requirePerson } from '../../../currentPerson.ts'

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const source = cache(findSourceDetail)
const offset = z.coerce.number().int().nonnegative().optional().catch(undefined)
/** `?from=&to=` highlight a passage, `?revision=` shows an older text. */
const asked = z.object({
  from: offset,
  to: offset,
  revision: z.string().optional().catch(undefined),
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requirePerson()
  return { title: (await source((await params).id))?.title ?? 'No such article' }
}

export default async function SourcePage({ params, searchParams }: PageProps) {
  await requirePerson()
  const detail = await source((await params).id)
  if (!detail) notFound()
  const { from, to, revision: hash } = asked.parse(await searchParams)
  const revision =
    hash && hash !== detail.revision ? await findRevision(detail.id, hash) : detail.current
  if (!revision) notFound()
  const target =
    from !== undefined && to !== undefined && from < to ? { start: from, end: to } : null
  return <SourceReader source={detail} revision={revision} target={target} />
}
