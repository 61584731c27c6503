import { setUp } from '../../../core/api/people.ts'
import { host } from '../../../core/host.ts'
import { cookiesOf } from '../cookiesOf.ts'
import { handleOpen, readJson } from '../handle.ts'

/** First run: makes the workspace and its owner, and signs them in. 409 ever after. */
export const POST = handleOpen(async (request) => {
  const input = await readJson(request, setUp)
  const headers = await host().accounts.setUp(input)
  return Response.json({ workspace: input.workspace }, { status: 201, headers: cookiesOf(headers) })
})
