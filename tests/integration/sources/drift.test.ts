import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as briefDrift } from '../../../app/api/briefs/[id]/drift/route.ts'
import { PUT as putRuling } from '../../../app/api/briefs/[id]/rulings/route.ts'
import { GET as sourceDrift } from '../../../app/api/sources/[id]/drift/route.ts'
import { driftList } from '../../../core/api/drift.ts'
import { host } from '../../../core/host.ts'
import { driftKey } from '../../../core/quote/driftKey.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary } from './openLibrary.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const page = (wheels: string, extra: string) =>
  [
    'The mill on the Sarn',
    `Rain fell for a week in the valley, and the river rose above the old marks.${extra}`,
    `The mill lost ${wheels} of its seven wheels, its owner told the council on Monday.`,
    'The bakery beside it was spared and sold bread by lamplight for three nights.',
    'A ferry that nobody had seen before carried the sheep to the northern bank.',
  ].join('\n\n')

const drifted = async (call: typeof briefDrift, id: string) => {
  const answer = await call(request('GET', '/', { as: library.reader }), params({ id }))
  expect(answer.status).toBe(200)
  return driftList.parse(await answer.json()).drift
}

test('a later text lists the quotations that it touches, and those who have the brief open hear of it', async () => {
  const url = 'https://www.example.org/mill'
  const { source } = await library.store({ text: page('two', ''), url })
  const text = (await library.detail(source.id)).current?.text ?? ''
  const quotes = [
    'Rain fell for a week',
    'The mill lost two of its seven wheels',
    'The bakery beside it was spared',
    'A ferry that nobody had seen before carried the sheep',
  ]
  await library.database.prisma.brief.create({ data: { id: 'mill', title: 'Mills' } })
  await library.database.prisma.briefQuote.createMany({
    data: quotes.map((words, position) => ({
      briefId: 'mill',
      position,
      quoteId: `q${position}`,
      sourceId: source.id,
      hash: source.revision ?? '',
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
      verdict: 'exact',
    })),
  })
  expect(await drifted(sourceDrift, source.id)).toEqual([])

  const announce = vi.spyOn(host().rooms, 'announce')
  const later = page('six', ' The bridge held.').replace(
    /A ferry that[^\n]*/,
    'Nobody crossed the water until the end of the month, and no sheep were lost.',
  )
  const revised = await library.store({ text: later, url })
  expect(revised.revised).toBe(true)
  expect(announce.mock.calls).toEqual([['mill', { kind: 'revised', source: source.id }]])

  const drift = await drifted(briefDrift, 'mill')
  expect(drift.map(({ quote, status }) => [quote, status])).toEqual([
    ['q0', 'unmoved'],
    ['q1', 'changed'],
    ['q2', 'moved'],
    ['q3', 'gone'],
  ])
  expect(drift[1]).toMatchObject({
    before: 'The mill lost two of its seven wheels',
    after: 'The mill lost six of its seven wheels',
    revision: source.revision,
    current: revised.source.revision,
    kept: null,
  })
  expect(drift[3]).toMatchObject({ after: null, start: null, end: null })
  expect(await drifted(sourceDrift, source.id)).toEqual(drift)

  const ruling = {
    key: driftKey('q1', revised.source.revision ?? ''),
    ruling: 'waived',
    reason: 'Kept as read on 2 March 2031',
  }
  await putRuling(request('PUT', '/', { as: library.ben, body: ruling }), params({ id: 'mill' }))
  const [, kept] = await drifted(briefDrift, 'mill')
  expect(kept?.kept).toMatchObject({ reason: 'Kept as read on 2 March 2031', by: { name: 'Ben' } })
})

test('asks for what is there, of those who may read', async () => {
  const call = (as?: Headers) => request('GET', '/', as ? { as } : {})
  expect((await briefDrift(call(library.reader), params({ id: 'nowhere' }))).status).toBe(404)
  expect((await sourceDrift(call(library.reader), params({ id: 'nowhere' }))).status).toBe(404)
  expect((await sourceDrift(call(), params({ id: 'nowhere' }))).status).toBe(401)
})
