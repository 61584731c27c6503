import type { Bibliography } from '../../../../core/api/sources.ts'
import { host } from '../../../../core/host.ts'
import { prisma } from '../../../../prisma/client.ts'
import { findSameRecord } from '../../../../prisma/recognise.ts'
import { handle } from '../../handle.ts'
import { readForm } from '../readForm.ts'

/** What a RIS, BibTeX or CSL-JSON file lists, and what of it is there already; nothing is stored. */
export const POST = handle('source.add', async ({ request }) => {
  const { original } = await readForm(request)
  const { entries, failures } = await host().readBibliography(original)
  const answer: Bibliography = { entries: [], failures: [...failures] }
  for (const { fields, warnings } of entries)
    answer.entries.push({
      fields,
      warnings: [...warnings],
      duplicateOf: await findSameRecord(prisma(), fields),
    })
  return Response.json(answer)
})
