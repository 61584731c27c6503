import { findRepeats } from '../../../core/api/repeats.ts'
import { findRepeatedWords } from '../../../prisma/repeats.ts'
import { handle, readJson } from '../handle.ts'

/** Where these paragraphs repeat the words of a source. */
export const POST = handle('source.read', async ({ request }) => {
  const { paragraphs } = await readJson(request, findRepeats)
  return Response.json({ matches: await findRepeatedWords(paragraphs) })
})
