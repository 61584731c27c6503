import { ProblemError } from '../../../../../../core/api/problem.ts'
import { versionRequest } from '../../../../../../core/api/versions.ts'
import { host } from '../../../../../../core/host.ts'
import { readVersion } from '../../../../../../prisma/versions.ts'
import { attachment } from '../../../../attachment.ts'
import { handle, parse } from '../../../../handle.ts'

interface Params {
  id: string
  number: string
}

/** A version with its content, or as a file to be saved. */
export const GET = handle<Params>('version.read', async ({ params: { id, number }, query }) => {
  if (!/^[1-9]\d*$/.test(number)) throw new ProblemError(404, `There is no version ${number}.`)
  const { as } = parse(Object.fromEntries(query), versionRequest)
  if (as === 'json') return Response.json(await readVersion(id, Number(number)))
  const { text, fileName, mediaType } = await host().versions.write(id, Number(number), as)
  return new Response(text, {
    headers: {
      'content-type': mediaType,
      'content-disposition': attachment(fileName),
      'x-content-type-options': 'nosniff',
    },
  })
})
