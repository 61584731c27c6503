import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { GET as aliases, POST as postAlias } from '../../../app/api/aliases/route.ts'
import { GET as citations } from '../../../app/api/briefs/[id]/citations/route.ts'
import { GET as quotes } from '../../../app/api/briefs/[id]/quotes/route.ts'
import { GET as brief } from '../../../app/api/briefs/[id]/route.ts'
import { GET as briefs, POST as postBrief } from '../../../app/api/briefs/route.ts'
import { GET as invitations, POST as invite } from '../../../app/api/invitations/route.ts'
import { GET as me } from '../../../app/api/me/route.ts'
import { GET as members } from '../../../app/api/members/route.ts'
import { GET as readOpenapi } from '../../../app/api/openapi.json/route.ts'
import { GET as search } from '../../../app/api/search/route.ts'
import { POST as note } from '../../../app/api/sources/[id]/notes/route.ts'
import { GET as detail, PATCH as patch } from '../../../app/api/sources/[id]/route.ts'
import { POST as preview } from '../../../app/api/sources/preview/route.ts'
import { GET as list } from '../../../app/api/sources/route.ts'
import { GET as style } from '../../../app/api/styles/[id]/route.ts'
import { GET as styles } from '../../../app/api/styles/route.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary } from '../sources/openLibrary.ts'

let library: Library
let document: z.infer<typeof documentSchema>
let source: string
let briefId: string

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})
const answerSchema = z.object({
  content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })),
})

beforeAll(async () => {
  library = await openLibrary()
  // Nobody is signed in here.
  document = documentSchema.parse(
    await (await readOpenapi(request('GET', '/api/openapi.json'), params({}))).json(),
  )
  const text =
    'The ferry returns to the harbour\n\nThe ferry returned to the harbour on Monday evening with all of its passengers, the port said.'
  const stored = await library.store({ text, outlet: 'Delta Courier', tags: ['port'] })
  source = stored.source.id
  await library.store({ text: `${text} Its captain was pleased with the crossing.` })
  await library.patch(source, { published: '2020', details: { page: '3' } })
  const made = await postBrief(
    request('POST', '/', { as: library.owner, body: { title: 'A brief' } }),
    params({}),
  )
  briefId = (await made.json()).id
})
afterAll(() => library.close())

/** The published schema of an answer; unknown fields are refused, as it says. */
function schemaOf(method: string, path: string, response: Response) {
  const answer = document.paths[path]?.[method]?.responses[String(response.status)]
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const reference = answerSchema.parse(answer).content[type]?.schema.$ref
  const inDefinitions = (text: string) => text.replaceAll('#/components/schemas/', '#/$defs/')
  const schema = { $ref: reference, $defs: document.components.schemas }
  return z.fromJSONSchema(JSON.parse(inDefinitions(JSON.stringify(schema))))
}

const json = (body: unknown) => ({ as: library.owner, body })
const signedIn = () => ({ as: library.owner })
const none = params({})
const at = () => params({ id: source })
const calls: [string, string, () => Promise<Response>, number][] = [
  ['get', '/api/sources', () => list(request('GET', '/', signedIn()), none), 200],
  ['get', '/api/sources', () => list(request('GET', '/?limit=0', signedIn()), none), 422],
  ['get', '/api/sources', () => list(request('GET', '/'), none), 401],
  ['get', '/api/sources/{id}', () => detail(request('GET', '/', signedIn()), at()), 200],
  [
    'get',
    '/api/sources/{id}',
    () => detail(request('GET', '/', signedIn()), params({ id: 'nobody' })),
    404,
  ],
  ['patch', '/api/sources/{id}', () => patch(request('PATCH', '/', json({ tags: [] })), at()), 200],
  [
    'post',
    '/api/sources/{id}/notes',
    () => note(request('POST', '/', json({ text: 'Careful.' })), at()),
    201,
  ],
  ['post', '/api/sources', () => library.post({ record: { title: 'A book on tides' } }), 201],
  ['post', '/api/sources', () => library.post({ text: '' }), 422],
  [
    'post',
    '/api/sources/preview',
    () =>
      preview(
        request('POST', '/', json({ text: 'A port\n\nThe port was closed on Monday, it said.' })),
        none,
      ),
    200,
  ],
  ['get', '/api/search', () => search(request('GET', '/?q=ferry', signedIn()), none), 200],
  [
    'post',
    '/api/aliases',
    () => postAlias(request('POST', '/', json({ names: ['Kyiv', 'Kiev'] })), none),
    201,
  ],
  ['get', '/api/aliases', () => aliases(request('GET', '/', signedIn()), none), 200],
  ['get', '/api/briefs', () => briefs(request('GET', '/', signedIn()), none), 200],
  [
    'get',
    '/api/briefs/{id}',
    () => brief(request('GET', '/', signedIn()), params({ id: briefId })),
    200,
  ],
  [
    'get',
    '/api/briefs/{id}/citations',
    () => citations(request('GET', '/', signedIn()), params({ id: briefId })),
    200,
  ],
  ['get', '/api/styles', () => styles(request('GET', '/', signedIn()), none), 200],
  [
    'get',
    '/api/styles/{id}',
    () => style(request('GET', '/', signedIn()), params({ id: 'oscola' })),
    200,
  ],
  [
    'get',
    '/api/briefs/{id}/quotes',
    () => quotes(request('GET', '/', signedIn()), params({ id: briefId })),
    200,
  ],
  ['get', '/api/me', () => me(request('GET', '/', signedIn()), none), 200],
  ['get', '/api/members', () => members(request('GET', '/', signedIn()), none), 200],
  [
    'post',
    '/api/invitations',
    () => invite(request('POST', '/', json({ role: 'reader' })), none),
    201,
  ],
  ['get', '/api/invitations', () => invitations(request('GET', '/', signedIn()), none), 200],
]

test.each(calls)('%s %s answers as it is described', async (method, path, call, status) => {
  const response = await call()
  expect(response.status).toBe(status)
  const answer = await response.json()
  const schema = schemaOf(method, path, response)
  expect(schema.safeParse(answer).error?.issues ?? []).toEqual([])
  // The test can fail: what is described is not just anything.
  expect(schema.safeParse({ ...answer, unheard: 1 }).success).toBe(false)
})
