import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { openapi, operations } from '../../../core/api/openapi/openapi.ts'
import { root } from '../../support/root.ts'

const folder = join(root, 'app/api')
const routes = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'route.ts')
  .map(({ parentPath }) => parentPath)

/** `briefs/[id]` → `/api/briefs/{id}`. */
const pathOf = (route: string) =>
  `/api/${relative(folder, route).replaceAll('\\', '/')}`.replace(/\[(\w+)\]/g, '{$1}')

/** The methods that a route file exports, however it does. */
function methodsIn(route: string): string[] {
  const source = readFileSync(join(route, 'route.ts'), 'utf8')
  const found = source.matchAll(
    /export (?:const|(?:async )?function) (GET|POST|PATCH|PUT|DELETE)\b|\bas (GET|POST|PATCH|PUT|DELETE)\b/g,
  )
  return [...found].map(([, declared, renamed]) => (declared ?? renamed ?? '').toLowerCase())
}

test.each(routes.filter((route) => !route.includes('[...')).map((route) => [pathOf(route), route]))(
  '%s is described with each of its methods and no other',
  (path, route) => {
    const described = operations.filter((operation) => operation.path === path)
    expect(methodsIn(route).length).toBeGreaterThan(0)
    expect(described.map(({ method }) => method).sort()).toEqual(methodsIn(route).sort())
  },
)

test('describes nothing that is not there', () => {
  const paths = new Set(routes.map(pathOf))
  const lost = operations.filter(({ path }) => !paths.has(path) && !path.startsWith('/api/auth/'))
  expect(lost).toEqual([])
})

test('names each operation once and defines every schema that it refers to', () => {
  const { components, ...document } = openapi()
  const text = JSON.stringify({ ...document, components })
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(100)
  for (const [, name] of references) expect(components.schemas).toHaveProperty(name ?? '')
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  expect(text).not.toContain('$id')
})

test('schemas are reused, not written out again', () => {
  const { schemas } = openapi().components
  expect(JSON.stringify(schemas.SearchHit)).toContain('#/components/schemas/SourceSummary')
  expect(JSON.stringify(schemas.SourceDetail)).toContain('#/components/schemas/SourceChange')
})

test('says who may ask, with what and for what', () => {
  expect(openapi()).toMatchObject({
    openapi: '3.1.1',
    paths: {
      '/api/sources': {
        get: {
          parameters: [{ name: 'archived', in: 'query' }, { name: 'after' }, { name: 'limit' }],
        },
        post: {
          requestBody: {
            content: {
              'application/json': { schema: { anyOf: [{}, {}] } },
              'multipart/form-data': { schema: { required: ['file'] } },
            },
          },
          responses: {
            201: {
              content: {
                'application/json': { schema: { $ref: '#/components/schemas/Imported' } },
              },
            },
            401: { content: { 'application/problem+json': {} } },
            413: {},
          },
        },
      },
      '/api/sources/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true }] } },
      '/api/setup': { post: { security: [] } },
    },
  })
})
