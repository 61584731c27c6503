import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RemoteBatch } from '../../../components/editor/RemoteBatch.ts'

/** A clock that moves only when told, and runs what is due. */
function manualTiming() {
  let time = 0
  const due: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    after: (milliseconds: number, run: () => void) =>
      void due.push({ at: time + milliseconds, run }),
    pass(milliseconds: number) {
      time += milliseconds
      for (const entry of due.splice(0)) entry.at <= time ? entry.run() : due.push(entry)
    },
  }
}

function typed(words: string[]): Uint8Array[] {
  const writer = new Y.Doc()
  const updates: Uint8Array[] = []
  writer.on('update', (update) => updates.push(update))
  for (const word of words) writer.getText('t').insert(writer.getText('t').length, word)
  return updates
}

describe('remote batch', () => {
  test('applies what came together in one transaction with the remote origin', () => {
    const timing = manualTiming()
    const doc = new Y.Doc()
    const origins: unknown[] = []
    doc.on('afterTransaction', ({ origin }) => origins.push(origin))
    const batch = new RemoteBatch(doc, 'remote', timing)
    for (const update of typed(['one ', 'two ', 'three'])) batch.add(update)
    timing.pass(7)
    expect(doc.getText('t').toString()).toBe('')
    timing.pass(1)
    expect(doc.getText('t').toString()).toBe('one two three')
    expect(origins).toEqual(['remote'])
  })

  test('waits longer after an application that took long', () => {
    const timing = manualTiming()
    const doc = new Y.Doc()
    doc.once('afterTransaction', () => timing.pass(40))
    const batch = new RemoteBatch(doc, 'remote', timing)
    const [first, second] = typed(['slow ', 'next'])
    if (first) batch.add(first)
    timing.pass(8)
    if (second) batch.add(second)
    timing.pass(79)
    expect(doc.getText('t').toString()).toBe('slow ')
    timing.pass(1)
    expect(doc.getText('t').toString()).toBe('slow next')
  })

  test('flushes at once when asked to', () => {
    const doc = new Y.Doc()
    const batch = new RemoteBatch(doc, 'remote', manualTiming())
    for (const update of typed(['now'])) batch.add(update)
    batch.flush()
    expect(doc.getText('t').toString()).toBe('now')
  })
})
