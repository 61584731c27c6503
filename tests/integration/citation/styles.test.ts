import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as readCitations } from '../../../app/api/briefs/[id]/citations/route.ts'
import { PATCH as changeBrief } from '../../../app/api/briefs/[id]/route.ts'
import { GET as listBriefs } from '../../../app/api/briefs/route.ts'
import { GET as readStyle, DELETE as removeStyle } from '../../../app/api/styles/[id]/route.ts'
import { POST as addStyle, GET as listStyles } from '../../../app/api/styles/route.ts'
import { briefList } from '../../../core/api/briefs.ts'
import {
  briefCitations,
  citationStyle,
  citationStyleFile,
  citationStyleList,
} from '../../../core/api/citations.ts'
import { bundledStyles } from '../../../core/citation/styles.ts'
import { ensureSamples } from '../../../server/sample/load.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let reader: Headers
let brief: string
const none = params({})

beforeAll(async () => {
  desk = await openDesk()
  await ensureSamples(desk.database)
  const password = 'a long enough one'
  owner = await desk.accounts.setUp({
    workspace: 'Harbour desk',
    name: 'Ada Okafor',
    email: 'ada@desk.test',
    password,
  })
  const rosa = { name: 'Rosa', email: 'rosa@desk.test', password, role: 'reader' as const }
  reader = (await desk.accounts.join(rosa)).headers
  const { briefs } = briefList.parse(
    await (await listBriefs(request('GET', '/', { as: owner }), none)).json(),
  )
  brief = briefs[0]?.id ?? ''
})
afterAll(() => desk.close())

/** A style that cites by title alone. */
const houseStyle = (title: string, layout = '<text variable="title"/>') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
    <info><title>${title}</title><id>${title}</id></info>
    <macro name="m0"><text variable="title"/></macro>
    ${Array.from({ length: 40 }, (_, at) => `<macro name="m${at + 1}"><text macro="m${at}"/><text macro="m${at}"/></macro>`).join('')}
    <citation><layout prefix="House: ">${layout}</layout></citation>
  </style>`

async function upload(file: string | Uint8Array<ArrayBuffer>, as = owner): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([file], 'house.csl'))
  const form = new Response(body)
  const call = request('POST', '/api/styles', {
    as,
    headers: { 'content-type': form.headers.get('content-type') ?? '' },
  })
  return addStyle(new Request(call, { method: 'POST', body: await form.arrayBuffer() }), none)
}

const change = (body: object, as = owner) =>
  changeBrief(request('PATCH', '/', { as, body }), params({ id: brief }))
const citations = async () => {
  const answer = await readCitations(request('GET', '/', { as: reader }), params({ id: brief }))
  expect(answer.status).toBe(200)
  return briefCitations.parse(await answer.json())
}
const styles = async () =>
  citationStyleList.parse(
    await (await listStyles(request('GET', '/', { as: reader }), none)).json(),
  ).styles

test('a brief is set in notes of Chicago until somebody chooses otherwise', async () => {
  const { style, locale, kind, citations: notes, bibliography } = await citations()
  expect([style, locale, kind]).toEqual(['chicago-notes', 'en-GB', 'note'])
  expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1))
  expect(notes[0]?.text).toMatch(/^Ilse Marrow, ‘First Grain Convoy .*para\. \d+/)
  expect(notes[0]?.runs.find(({ italic }) => italic)?.text).toBe('Straits News Agency')
  const cited = new Set(notes.flatMap(({ sources }) => sources))
  expect(new Set(bibliography.map(({ source }) => source))).toEqual(cited)
})

test('another style and language are everybody’s', async () => {
  expect((await change({ citationStyle: 'apa', citationLocale: 'de-DE' })).status).toBe(200)
  const { kind, citations: inText } = await citations()
  expect(kind).toBe('in-text')
  expect(inText[0]).toMatchObject({
    number: null,
    text: expect.stringMatching(/^\(Marrow, .*Abs\. 2\)$/),
  })
})

test.each([
  [{ citationStyle: 'house:none' }, 'There is no such citation style.'],
  [{ citationStyle: 'chicago' }, 'There is no such citation style.'],
  [{ citationLocale: 'tlh' }, /option|locale/i],
])('%j is refused', async (body, detail) => {
  const answer = await change(body)
  expect(answer.status).toBe(422)
  expect((await answer.json()).detail).toMatch(detail)
})

test('a reader may choose no style and add none', async () => {
  expect((await change({ citationStyle: 'mla' }, reader)).status).toBe(403)
  expect((await upload(houseStyle('Mine'), reader)).status).toBe(403)
})

test.each(bundledStyles)('$id is served with a locale, for a processor', async ({ id, kind }) => {
  const answer = await readStyle(request('GET', '/?locale=fr-FR', { as: reader }), params({ id }))
  const file = citationStyleFile.parse(await answer.json())
  expect(file).toMatchObject({ id, kind, tree: { name: 'style' } })
  expect(Object.keys(file.locales)).toEqual(['fr-FR', 'en-US'])
})

test.each(['nonesuch', 'house:nonesuch', 'house:../x', '__proto__'])(
  '%s is no style',
  async (id) => {
    const answer = await readStyle(request('GET', '/', { as: reader }), params({ id }))
    expect(answer.status).toBe(404)
  },
)

describe('a house style', () => {
  let id: string
  test('is tried, listed by its title, and set like any other', async () => {
    const answer = await upload(houseStyle('By title'))
    expect(answer.status).toBe(201)
    const added = citationStyle.parse(await answer.json())
    id = added.id
    expect(added).toMatchObject({ title: 'By title', kind: 'note', house: true, briefs: 0 })
    expect(citationStyle.parse(await (await upload(houseStyle('By title'))).json()).id).toBe(id)
    expect((await styles()).filter((style) => style.house)).toHaveLength(1)
    expect((await change({ citationStyle: id })).status).toBe(200)
    expect((await citations()).citations[0]?.text).toMatch(/^House: First grain convoy/)
  })

  test('stays while a brief is set in it', async () => {
    const remove = () => removeStyle(request('DELETE', '/', { as: owner }), params({ id }))
    expect((await remove()).status).toBe(409)
    await change({ citationStyle: 'mla' })
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
    expect((await change({ citationStyle: id })).status).toBe(422)
  })

  test.each<[string, string | Uint8Array<ArrayBuffer>, number, RegExp]>([
    ['no XML', 'Dear all,', 422, /not well-formed XML/],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 422, /UTF-8/],
    ['too large', ' '.repeat(1_000_001), 413, /1 MB/],
    ['calls a macro that it lacks', houseStyle('Torn', '<text macro="none"/>'), 422, /“Torn”/],
    [
      'leaves everything empty',
      houseStyle('Mute', '<text variable="dimensions"/>').replace('prefix="House: "', ''),
      422,
      /“Mute”/,
    ],
    ['grows without end', houseStyle('Bomb', '<text macro="m40"/>'), 422, /“Bomb”/],
  ])(
    'that %s is refused with the reason',
    async (_what, file, status, detail) => {
      const answer = await upload(file)
      expect(answer.status).toBe(status)
      expect((await answer.json()).detail).toMatch(detail)
      expect((await styles()).filter((style) => style.house)).toEqual([])
    },
    60_000,
  )
})
