import { z } from 'zod'
import { problemTitles } from '../problem.ts'
import { briefOperations } from './briefOperations.ts'
import { answers, requests } from './components.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './peopleOperations.ts'
import { sourceOperations } from './sourceOperations.ts'
import { styleOperations } from './styleOperations.ts'

/** Every method of every route under `app/api`. */
export const operations: readonly Operation[] = [
  ...sourceOperations,
  ...briefOperations,
  ...styleOperations,
  ...peopleOperations,
]

type Json = Record<string, unknown>

/**
 * The HTTP API as OpenAPI 3.1, made from the schemas that the routes themselves use.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openapi() {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] ??= {}
    Object.assign(paths[operation.path] ?? {}, { [operation.method]: describe(operation) })
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Chancery',
      version: '1',
      description:
        'For the pages and for scripts. Send the session cookie, or the token of a sign-in as bearer.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: { ...schemasOf(answers, 'output'), ...schemasOf(requests, 'input') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'chancery.session_token' },
      },
    },
  }
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function describe(operation: Operation): Json {
  const { id, summary, open, query, answers, problems } = operation
  const body = bodyOf(operation)
  const parameters = [...pathParameters(operation.path), ...queryParameters(query)]
  const refusals = open ? [...problems, 500] : [401, 403, ...problems, 500]
  return {
    operationId: id,
    summary,
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: Object.fromEntries([
      ...Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)]),
      ...[...new Set(refusals)].sort().map((status) => [String(status), refusalOf(status)]),
    ]),
  }
}

function bodyOf({ body, form }: Operation): Json | null {
  if (!body && form === undefined) return null
  const [first, ...others] = (body ?? []).map(reference)
  return {
    ...(first && {
      'application/json': { schema: others.length > 0 ? { anyOf: [first, ...others] } : first },
    }),
    ...(form !== undefined && {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'string', contentMediaType: 'application/octet-stream' },
            ...(form && { fields: reference(form) }),
          },
        },
        ...(form && { encoding: { fields: { contentType: 'application/json' } } }),
      },
    }),
  }
}

function responseOf(answer: Operation['answers'][number]): Json {
  if (answer === null || answer === undefined) return { description: 'Done' }
  if (answer === 'bytes')
    return {
      description: 'The file',
      content: { 'application/octet-stream': { schema: {} } },
    }
  return {
    description: 'The answer',
    content: { 'application/json': { schema: reference(answer) } },
  }
}

function refusalOf(status: number): Json {
  const titles: Readonly<Record<number, string>> = problemTitles
  return {
    description: titles[status] ?? 'Refused',
    content: { 'application/problem+json': { schema: reference('Problem') } },
  }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodObject | undefined): Json[] {
  if (!query) return []
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

/** Schemas that refer to each other by the names that they have here. */
function schemasOf(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  )
}
