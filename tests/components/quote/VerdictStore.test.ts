import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VerdictStore } from '../../../components/quote/VerdictStore.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'

const attributes = {
  id: 'q',
  source: 's 1',
  revision: 'hash',
  exact: 'words',
  prefix: '',
  suffix: '',
  start: 5,
  end: 10,
  locator: '',
  ...plainCitation,
}
const answers: (() => Promise<Response>)[] = []
const asked: string[] = []
const json =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status })

/** What judges is fetched before the first text. */
async function answered(): Promise<void> {
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  answers.length = 0
  asked.length = 0
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return answers.shift()?.() ?? Promise.reject(new TypeError('offline'))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('VerdictStore', () => {
  it('says nothing until the text is there, then asks no more', async () => {
    const store = new VerdictStore()
    const changed = vi.fn()
    store.subscribe(changed)
    answers.push(json({ text: 'Some words.' }))
    expect(store.verdict('words', attributes)).toBeNull()
    await answered()
    expect(changed).toHaveBeenCalledOnce()
    expect(store.verdict('words', attributes)?.status).toBe('exact')
    expect(store.verdict('swords', attributes)?.status).toBe('differs')
    expect(asked).toEqual(['/api/sources/s%201/revisions/hash'])
  })

  it('takes a quotation of an unknown revision for an orphan', async () => {
    const store = new VerdictStore()
    answers.push(json({}, 404))
    store.verdict('words', attributes)
    await answered()
    expect(store.verdict('words', attributes)?.status).toBe('orphan')
  })

  it('tries again while the server cannot be reached', async () => {
    const store = new VerdictStore()
    const end = store.subscribe(() => {})
    store.verdict('words', attributes)
    await answered()
    expect(store.verdict('words', attributes)).toBeNull()
    answers.push(json({ text: 'Some words.' }))
    await vi.advanceTimersByTimeAsync(20_000)
    await answered()
    expect(store.verdict('words', attributes)?.status).toBe('exact')
    end()
  })
})
