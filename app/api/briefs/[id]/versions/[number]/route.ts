import { ProblemError } from '../../../../../../core/api/problem.ts'
import { readVersion } from '../../../../../../prisma/versions.ts'
import { handle } from '../../../../handle.ts'

interface Params {
  id: string
  number: string
}

/** A version with its content. */
export const GET = handle<Params>('version.read', async ({ params: { id, number } }) => {
  if (!/^[1-9]\d*$/.test(number)) throw new ProblemError(404, `There is no version ${number}.`)
  return Response.json(await readVersion(id, Number(number)))
})
