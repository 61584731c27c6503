import { PATCH, GET as readDetail } from '../../../app/api/sources/[id]/route.ts'
import { POST as postPreview } from '../../../app/api/sources/preview/route.ts'
import { POST, GET as readList } from '../../../app/api/sources/route.ts'
import { imported, preview, sourceDetail, sourceList } from '../../../core/api/sources.ts'
import { everything } from '../../../core/search/searchAddress.ts'
import { searchSources } from '../../../prisma/search.ts'
import { openDesk, params, request } from '../openDesk.ts'

/** A desk with an owner, two editors and a reader, and the library's API as they call it. */
export async function openLibrary() {
  const desk = await openDesk()
  const password = 'correct horse battery'
  const owner = await desk.accounts.setUp({
    workspace: 'Harbour desk',
    name: 'Ada Lund',
    email: 'ada@desk.example',
    password,
  })
  const join = async (name: string, role: 'editor' | 'reader') => {
    const email = `${name.toLowerCase()}@desk.example`
    return (await desk.accounts.join({ name, email, password, role })).headers
  }
  const [ben, cleo, reader] = [
    await join('Ben', 'editor'),
    await join('Cleo', 'editor'),
    await join('Rosa', 'reader'),
  ]
  const post = (body: unknown, as = owner) =>
    POST(request('POST', '/api/sources', { as, body }), params({}))
  return {
    ...desk,
    owner,
    ben,
    cleo,
    reader,
    post,
    /** Stores what is expected to be storable. */
    store: async (body: unknown, as = owner) => imported.parse(await (await post(body, as)).json()),
    preview: async (body: unknown) => {
      const call = request('POST', '/api/sources/preview', { as: owner, body })
      return preview.parse(await (await postPreview(call, params({}))).json())
    },
    detail: async (id: string) => {
      const response = await readDetail(request('GET', '/', { as: reader }), params({ id }))
      return sourceDetail.parse(await response.json())
    },
    list: async (query = '') => {
      const call = request('GET', `/api/sources${query}`, { as: reader })
      return sourceList.parse(await (await readList(call, params({}))).json()).sources
    },
    find: async (q: string) =>
      (await searchSources({ ...everything, q })).hits.map(({ source }) => source.id),
    patch: (id: string, body: unknown, as = owner) =>
      PATCH(request('PATCH', '/', { as, body }), params({ id })),
  }
}

export type Library = Awaited<ReturnType<typeof openLibrary>>

/** A brief that quotes these sources, as its projection is stored. */
export async function quoteIn(
  { database }: Pick<Library, 'database'>,
  title: string,
  quotes: readonly { source: string; revision: string }[],
): Promise<string> {
  const id = title.replace(/\W/g, '')
  await database.prisma.brief.create({ data: { id, title } })
  await database.prisma.briefQuote.createMany({
    data: quotes.map(({ source, revision }, position) => ({
      briefId: id,
      position,
      quoteId: `${id}${position}`,
      sourceId: source,
      hash: revision,
      start: 0,
      end: 5,
      text: 'words',
      verdict: 'exact',
    })),
  })
  return id
}
