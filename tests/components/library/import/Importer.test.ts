// The whole import but for the network, which is a table of answers.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HeldTexts } from '../../../../components/library/import/heldTexts.ts'
import { Importer } from '../../../../components/library/import/Importer.ts'
import type { ImportRequests } from '../../../../components/library/import/importRequests.ts'
import { entryOfAddress, entryOfFile } from '../../../../components/library/import/newEntries.ts'
import { RequestError } from '../../../../components/ui/request.ts'
import { importedOf, previewOf } from './entries.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that takes a second for everything. */
function serverOf(change: Partial<ImportRequests> = {}): ImportRequests {
  const second = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      setTimeout(resolve, 1000)
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  return {
    preview: async (file, _, signal) => {
      await second(signal)
      if (file.name.startsWith('bad')) throw new RequestError(415, 'Such files cannot be imported.')
      return previewOf(`Title of ${file.name}`)
    },
    list: async () => ({ entries: [], failures: [] }),
    fetchPage: async (address) => ({
      file: new File(['page'], 'page.html'),
      url: `${address}/end`,
    }),
    unpack: async () => ({ files: [], refused: [] }),
    store: async (_, fields, signal) => {
      await second(signal)
      return importedOf(fields.title ?? '')
    },
    storeRecord: async (record, signal) => {
      await second(signal)
      return importedOf(record.title)
    },
    isReachable: async () => true,
    ...change,
  }
}

const named = (name: string, content = 'text') =>
  entryOfFile({ file: new File([content], name), folder: '' })

function importerOf(change: Partial<ImportRequests> = {}, texts?: HeldTexts): Importer {
  return new Importer(serverOf(change), () => Date.now(), texts)
}

const run = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const states = ({ entries }: Importer) => entries.order().map((id) => entries.get(id)?.state)
const entryAt = ({ entries }: Importer, place: number) => entries.get(entries.order()[place] ?? 0)

test('files are read a few at a time; one that fails stops no other and says why', async () => {
  const importer = importerOf()
  importer.add([named('1'), named('bad'), named('3', ''), named('4'), named('5'), named('6')])
  expect(states(importer).slice(0, 5)).toEqual([
    'reading',
    'reading',
    'reading',
    'reading',
    'waiting',
  ])
  await run(3)
  expect(states(importer)).toEqual(['ready', 'failed', 'failed', 'ready', 'ready', 'ready'])
  expect(entryAt(importer, 1)?.trouble).toBe('Such files cannot be imported.')
  expect(entryAt(importer, 2)?.trouble).toBe('The file is empty.')
  expect(importer.status().reading).toMatchObject({ total: 6 })
})

test('a failed file is read again when asked', async () => {
  let bad = true
  const importer = importerOf({
    preview: async () => {
      if (bad) throw new RequestError(500, 'The server could not do this.')
      return previewOf('Title')
    },
  })
  importer.add([named('1')])
  await run(1)
  expect(states(importer)).toEqual(['failed'])
  bad = false
  importer.retry(importer.entries.order())
  await run(1)
  expect(states(importer)).toEqual(['ready'])
})

test('all that may be stored is; what lacks a title waits for one', async () => {
  const importer = importerOf({
    preview: async ({ name }) => previewOf(name === '2' ? null : name),
  })
  importer.add([named('1'), named('2'), named('3')])
  await run(1)
  importer.storeAll()
  await run(2)
  expect(states(importer)).toEqual(['stored', 'ready', 'stored'])
  const untitled = importer.entries.order()[1] ?? 0
  importer.edit(untitled, { title: 'Now it has one' })
  importer.storeAll()
  await run(2)
  expect(entryAt(importer, 1)?.stored?.title).toBe('Now it has one')
})

test('only the marked ones are stored when any is', async () => {
  const importer = importerOf()
  importer.add([named('1'), named('2'), named('3')])
  await run(2)
  importer.mark(importer.entries.order().slice(1, 2), true)
  importer.storeAll()
  await run(2)
  expect(states(importer)).toEqual(['ready', 'stored', 'ready'])
  expect(importer.entries.count('marked')).toBe(0)
})

test('what the server refuses is said by field, and what was typed stays', async () => {
  const errors = [{ path: 'published', detail: 'There is no such day.' }]
  const importer = importerOf({
    store: async () => {
      const problem = { type: '', title: '', status: 422, detail: 'There is no such day.', errors }
      throw new RequestError(422, problem.detail, problem)
    },
  })
  importer.add([named('1')])
  await run(2)
  const [id = 0] = importer.entries.order()
  importer.edit(id, { published: '2013-02-30', outlet: 'Courier' })
  importer.store([id])
  await run(2)
  expect(importer.entries.get(id)).toMatchObject({
    state: 'ready',
    trouble: 'There is no such day.',
    errors: { published: 'There is no such day.' },
    draft: { outlet: 'Courier', published: '2013-02-30' },
  })
  importer.edit(id, { published: '2013-02-28' })
  expect(importer.entries.get(id)).toMatchObject({ trouble: null, errors: {} })
})

test('several are edited at once; tags are added to those that each has', async () => {
  const importer = importerOf()
  importer.add([named('1'), named('2')])
  await run(2)
  const [first = 0] = importer.entries.order()
  importer.edit(first, { tags: ['ports'] })
  importer.editAll(importer.entries.order(), { outlet: 'Courier', tags: ['ferries'] })
  expect(entryAt(importer, 0)?.draft).toMatchObject({
    outlet: 'Courier',
    tags: ['ferries', 'ports'],
  })
  expect(entryAt(importer, 1)?.draft).toMatchObject({ outlet: 'Courier', tags: ['ferries'] })
})

describe('cancelling', () => {
  test('ends the requests, keeps what is stored, and can be undone', async () => {
    const aborted = vi.fn()
    const importer = importerOf({
      store: async (_, fields, signal) => {
        if (fields.title === 'Title of 1') return importedOf('1')
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            aborted()
            reject(signal.reason)
          }),
        )
        return importedOf('never')
      },
    })
    importer.add([named('1'), named('2'), named('3')])
    await run(2)
    importer.storeAll()
    await run(1)
    expect(states(importer)).toEqual(['stored', 'storing', 'storing'])
    const undo = importer.remove(importer.entries.order().slice(1))
    await run(1)
    expect(aborted).toHaveBeenCalledTimes(2)
    expect(states(importer)).toEqual(['stored'])
    undo()
    expect(states(importer)).toEqual(['stored', 'storing', 'storing'])
  })

  test('a stop keeps everything for later', async () => {
    const importer = importerOf()
    importer.add(['1', '2', '3', '4', '5', '6'].map((name) => named(name)))
    await run(0.5)
    importer.stop()
    await run(10)
    expect(states(importer)).toEqual(Array(6).fill('waiting'))
    importer.resume()
    await run(3)
    expect(states(importer)).toEqual(Array(6).fill('ready'))
  })

  test('one that is being stored goes back to be looked at, and says what that means', async () => {
    const importer = importerOf()
    importer.add([named('1')])
    await run(2)
    const [id = 0] = importer.entries.order()
    importer.store([id])
    importer.recall(id)
    await run(2)
    expect(importer.entries.get(id)?.state).toBe('ready')
    expect(importer.entries.get(id)?.trouble).toMatch(/adds no second copy/)
  })
})

describe('without a network', () => {
  const offline = () => {
    throw new RequestError(0, 'The server cannot be reached.')
  }

  test('everything stays, and goes on by itself', async () => {
    let online = false
    const importer = importerOf({
      preview: async () => (online ? previewOf('Title') : offline()),
      isReachable: async () => online,
    })
    importer.add([named('1'), named('2')])
    await run(1)
    expect(importer.status().paused).toBe('offline')
    expect(states(importer)).toEqual(['waiting', 'waiting'])
    online = true
    await run(15)
    expect(importer.status().paused).toBeNull()
    expect(states(importer)).toEqual(['ready', 'ready'])
  })

  test('a connection that breaks for one file is no lost network', async () => {
    const importer = importerOf({
      preview: async (file) => (file.name === '1' ? offline() : previewOf('Title')),
    })
    importer.add([named('1'), named('2')])
    await run(1)
    expect(states(importer)).toEqual(['failed', 'ready'])
  })

  test('a file that is gone says so', async () => {
    const importer = importerOf({ preview: async () => offline() })
    const file = new File(['text'], 'gone.txt')
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob
    importer.add([entryOfFile({ file, folder: '' })])
    await run(1)
    expect(entryAt(importer, 0)?.trouble).toMatch(/Choose it again/)
  })

  test('who is signed out may sign in and go on', async () => {
    let signedIn = false
    const importer = importerOf({
      preview: async () => {
        if (!signedIn) throw new RequestError(401, 'Sign in first.')
        return previewOf('Title')
      },
    })
    importer.add([named('1')])
    await run(1)
    expect(importer.status().paused).toBe('signedOut')
    signedIn = true
    importer.resume()
    await run(1)
    expect(states(importer)).toEqual(['ready'])
  })
})

describe('what stands for several', () => {
  test('an archive becomes its files and refusals, in its place', async () => {
    const importer = importerOf({
      unpack: async () => ({
        files: [{ path: 'in/a.txt', file: new File(['text'], 'a.txt') }],
        refused: [{ path: '../b.txt', reason: 'Its name leads out of the ZIP.' }],
      }),
    })
    importer.add([named('1'), named('all.zip'), named('3')])
    await run(3)
    const rows = importer.entries.order().map((id) => importer.entries.get(id))
    expect(rows.map((row) => [row?.folder, row?.name, row?.state])).toEqual([
      ['', '1', 'ready'],
      ['all.zip/in', 'a.txt', 'ready'],
      ['all.zip/..', 'b.txt', 'failed'],
      ['', '3', 'ready'],
    ])
  })

  test('a bibliographic file becomes its records; one that is there can be stored all the same', async () => {
    const fields = {
      title: 'Ports',
      authors: [],
      outlet: null,
      published: null,
      language: 'und',
      url: null,
      type: null,
      details: {},
    }
    const importer = importerOf({
      list: async () => ({
        entries: [
          { fields, warnings: [], duplicateOf: null },
          { fields, warnings: [], duplicateOf: { id: 'p', title: 'Ports' } },
        ],
        failures: [{ entry: 'key3', reason: 'It has no title.' }],
      }),
    })
    importer.add([named('list.ris')])
    await run(1)
    expect(states(importer)).toEqual(['ready', 'duplicate', 'failed'])
    importer.storeAnyway(importer.entries.order()[1] ?? 0)
    importer.storeAll()
    await run(3)
    expect(states(importer)).toEqual(['stored', 'stored', 'failed'])
  })
})

test('an address is fetched, previewed with where it led, and kept for storing', async () => {
  const asked: unknown[] = []
  const importer = importerOf({
    preview: async (file, url) => {
      asked.push(file.name, url)
      return previewOf('Title')
    },
  })
  importer.add([entryOfAddress('https://a.example')])
  await run(1)
  expect(asked).toEqual(['page.html', 'https://a.example/end'])
  expect(entryAt(importer, 0)?.draft?.url).toBe('https://a.example/end')
})

test('a server that asks for patience is asked again later', async () => {
  let times = 0
  const importer = importerOf({
    fetchPage: async (address) => {
      times += 1
      if (times === 1) throw new RequestError(429, 'Go on in 9 s.')
      return { file: new File(['page'], 'page.html'), url: address }
    },
  })
  importer.add([entryOfAddress('https://a.example')])
  await run(1)
  expect(states(importer)).toEqual(['waiting'])
  expect(entryAt(importer, 0)?.trouble).toBe('Go on in 9 s.')
  await run(15)
  expect(states(importer)).toEqual(['ready'])
})

test('texts are held within bounds, and read again when opened', async () => {
  let previews = 0
  const importer = importerOf(
    {
      preview: async () => {
        previews += 1
        return previewOf('Title')
      },
    },
    // One preview has 39 characters.
    new HeldTexts(100),
  )
  importer.add([named('1'), named('2'), named('3'), named('4')])
  await run(1)
  const held = () => importer.entries.order().map((id) => importer.entries.get(id)?.blocks !== null)
  expect(held()).toEqual([false, false, true, true])
  const [first = 0] = importer.entries.order()
  importer.edit(first, { outlet: 'Courier' })
  importer.open(first)
  await run(1)
  expect([previews, held()]).toEqual([5, [true, false, false, true]])
  expect(importer.entries.get(first)?.draft?.outlet).toBe('Courier')
})

test('a list that is full says how many it left out', () => {
  const importer = importerOf()
  const file = new File(['text'], 'a.txt')
  importer.add(Array.from({ length: 10_003 }, () => entryOfFile({ file, folder: '' })))
  expect([importer.entries.count('all'), importer.status().leftOut]).toEqual([10_000, 3])
})

test('what arrives alone for a source is a text of it; what arrives in numbers is not', async () => {
  const sent: unknown[] = []
  const importer = importerOf({
    store: async (_, { revisionOf }) => {
      sent.push(revisionOf)
      return importedOf('Title')
    },
  })
  importer.aim({ id: 's1', title: 'A record' })
  importer.add([named('text')])
  await run(2)
  expect(entryAt(importer, 0)?.found?.revisionOf).toEqual({ id: 's1', title: 'A record' })
  importer.add([named('a'), named('b')])
  importer.aim(null)
  importer.add([named('c')])
  await run(3)
  importer.store(importer.entries.order())
  await run(3)
  expect(sent).toEqual(['s1', undefined, undefined, undefined])
})
