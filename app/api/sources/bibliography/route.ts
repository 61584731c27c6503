import type { Bibliography } from '../../../../core/api/sources.ts'
import { host } from '../../../../core/host.ts'
import { prisma } from '../../../../prisma/client.ts'
import { findSameRecords } from '../../../../prisma/findSameRecords.ts'
import { handle } from '../../handle.ts'
import { readForm } from '../readForm.ts'

/** What a RIS, BibTeX or CSL-JSON file lists, and what of it is there already; nothing is stored. */
export const POST = handle('source.add', async ({ request }) => {
  const { original } = await readForm(request)
  const { entries, failures } = await host().readBibliography(original)
  const same = await findSameRecords(
    prisma(),
    entries.map(({ fields }) => fields),
  )
  const answer: Bibliography = {
    entries: entries.map(({ fields, warnings }, index) => ({
      fields,
      warnings: [...warnings],
      duplicateOf: named(same[index]),
    })),
    failures: [...failures],
  }
  return Response.json(answer)
})

function named(source: { id: string; title: string } | null | undefined) {
  return source ? { id: source.id, title: source.title } : null
}
