import type { z } from 'zod'
import type { citationStyleList } from '../../../core/api/citations.ts'
import { ProblemError } from '../../../core/api/problem.ts'
import { host } from '../../../core/host.ts'
import { handle } from '../handle.ts'
import { readForm } from '../sources/readForm.ts'

/** Bytes; the longest published style has about a quarter of it. */
const largestStyle = 1_000_000

export const GET = handle('style.read', async () => {
  const answer: z.infer<typeof citationStyleList> = { styles: await host().citations.styles() }
  return Response.json(answer)
})

/** Takes a CSL file as a style of the house. */
export const POST = handle('style.edit', async ({ request, person }) => {
  const { original } = await readForm(request)
  if (original.bytes.length > largestStyle)
    throw new ProblemError(413, 'This file is larger than 1 MB, which no citation style is.')
  const { citations } = host()
  const id = await citations.addStyle(textOf(original.bytes), person.id)
  const style = (await citations.styles()).find((style) => style.id === id)
  return Response.json(style, { status: 201, headers: { location: `/api/styles/${id}` } })
})

/** @throws ProblemError 422 when the bytes are no UTF-8, in which CSL files are written */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const detail = 'This file is no text in UTF-8. Choose a CSL style, a file that ends in .csl.'
    throw new ProblemError(422, detail, [{ path: 'file', detail }])
  }
}
