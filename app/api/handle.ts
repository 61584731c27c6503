import type { z } from 'zod'
import type { Action } from '../../core/access/can.ts'
import { can } from '../../core/access/can.ts'
import type { Person } from '../../core/access/roles.ts'
import { isProblemError, ProblemError } from '../../core/api/problem.ts'
import { host } from '../../core/host.ts'

interface Context<Params> {
  readonly request: Request
  readonly params: Params
  readonly person: Person
  readonly query: URLSearchParams
}

type Handler<Params> = (context: Context<Params>) => Promise<Response>

/**
 * Wraps a route handler: who asks, whether they may, and what becomes of errors. What the handler
 * itself does is parse, rule, query, JSON.
 */
export function handle<Params = Record<never, never>>(action: Action, handler: Handler<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
    answering(async () => {
      refuseForeignOrigin(request)
      const person = await host().accounts.authenticate(request.headers)
      if (!person) throw new ProblemError(401, 'Sign in first.')
      if (!can(person.role, action))
        throw new ProblemError(403, `As a ${person.role} you may not do this.`)
      const { searchParams } = new URL(request.url)
      return handler({ request, params: await context.params, person, query: searchParams })
    })
}

/** The same for what nobody needs to be signed in for. */
export function handleOpen<Params = Record<never, never>>(
  handler: (request: Request, params: Params) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
    answering(async () => {
      refuseForeignOrigin(request)
      return handler(request, await context.params)
    })
}

async function answering(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    const problem = isProblemError(error)
      ? error
      : new ProblemError(500, 'The server could not do this. It has been noted in its log.')
    if (problem.status === 500) host().log.error({ err: error }, 'A request could not be answered.')
    return Response.json(problem, {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json' },
    })
  }
}

/** A page of another site may not change anything in a signed-in person's name. */
function refuseForeignOrigin(request: Request): void {
  const origin = request.headers.get('origin')
  if (request.method === 'GET' || request.method === 'HEAD' || origin === null) return
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.get('host'))
    throw new ProblemError(403, 'This request comes from another site.')
}

/** The body as JSON that fits the schema. @throws ProblemError 400 or 422, field by field */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  let body: unknown
  try {
    body = await request.json()
  } catch {
    throw new ProblemError(400, 'The body is not JSON.')
  }
  return parse(body, schema)
}

/** @throws ProblemError 422, field by field */
export function parse<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  return parsed(schema.safeParse(value))
}

/** What a schema made of its input. @throws ProblemError 422, field by field */
export function parsed<Output>(result: z.ZodSafeParseResult<Output>): Output {
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    detail: issue.message,
  }))
  throw new ProblemError(422, errors.map((error) => error.detail).join(' '), errors)
}
