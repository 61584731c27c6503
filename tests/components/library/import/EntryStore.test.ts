import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EntryStore } from '../../../../components/library/import/EntryStore.ts'
import { readyEntry } from './entries.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function storeOf(count: number): EntryStore {
  const store = new EntryStore()
  store.insert(Array.from({ length: count }, (_, index) => readyEntry(index + 1)))
  store.flush()
  return store
}

describe('the list of entries', () => {
  test('tells of many changes once', () => {
    const store = storeOf(100)
    const heard = vi.fn()
    store.subscribe(heard)
    for (let id = 1; id <= 100; id += 1) store.change(id, { state: 'queued' })
    expect(heard).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(store.counts()).toMatchObject({ all: 100, queued: 100, ready: 0, storable: 0 })
  })

  test('tells only those who watch the entry that changed', () => {
    const store = storeOf(3)
    const heard = vi.fn()
    store.subscribeTo(1, () => heard(1))
    const leave = store.subscribeTo(2, () => heard(2))
    store.change(2, { words: 5 })
    store.flush()
    expect(heard.mock.calls).toEqual([[2]])
    leave()
    store.change(2, { words: 6 })
    store.flush()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('keeps the same object while nothing that it holds changed', () => {
    const store = storeOf(3)
    const before = [store.ids('all'), store.ids('open'), store.counts()]
    store.change(1, { words: 5 })
    store.flush()
    expect([store.ids('all'), store.ids('open'), store.counts()]).toEqual(before)
    expect(store.ids('open')).toBe(before[1])
    expect(store.counts()).toBe(before[2])
  })

  test('shows what each filter asks for, in order', () => {
    const store = storeOf(5)
    store.change(1, { state: 'stored' })
    store.change(2, { state: 'failed', trouble: 'Empty.' })
    store.change(3, { trouble: 'The date is no date.' })
    store.change(5, { state: 'duplicate' })
    store.flush()
    const shown = (['all', 'open', 'warned', 'failed', 'done'] as const).map(store.ids)
    expect(shown).toEqual([[1, 2, 3, 4, 5], [3, 4], [3], [2], [1, 5]])
    expect(store.counts()).toMatchObject({ warned: 1, unsaved: 2, stored: 1, duplicate: 1 })
  })

  test('puts others in the place of one', () => {
    const store = storeOf(3)
    store.replace(2, [readyEntry(7), readyEntry(8)])
    expect(store.order()).toEqual([1, 7, 8, 3])
    store.remove([1, 8])
    expect(store.order()).toEqual([7, 3])
    expect(store.count('all')).toBe(2)
  })

  test('changes nothing about an entry that was taken off', () => {
    const store = storeOf(1)
    store.remove([1])
    store.change(1, { state: 'stored' })
    expect([store.get(1), store.count('stored')]).toEqual([undefined, 0])
  })
})
