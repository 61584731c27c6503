import { beforeEach, expect, test, vi } from 'vitest'
import type { Person } from '../../../core/access/roles.ts'
import type { Participant } from '../../../server/collab/participant.ts'
import { type Present, Rechecks } from '../../../server/collab/rechecks.ts'
import type { Room } from '../../../server/collab/room.ts'
import { person } from '../../support/people.ts'

let answers: ((who: Person | null | Error) => void)[]
let present: Present[]
let rechecks: Rechecks
beforeEach(() => {
  answers = []
  present = []
  rechecks = new Rechecks({
    connections: () => present,
    authenticate: () =>
      new Promise((resolve, reject) => {
        answers.push((who) => (who instanceof Error ? reject(who) : resolve(who)))
      }),
  })
})

function enter(id: string): Participant {
  const connection = {
    person: person(id),
    headers: new Headers(),
    closed: false,
    notify: vi.fn(),
    close: vi.fn(),
  } as unknown as Participant
  present.push({ connection, room: { restamp: vi.fn() } as unknown as Room })
  return connection
}

test('an answer that is overtaken by a later one does not count', async () => {
  const tomas = enter('tomas')
  const both = Promise.all([rechecks.person('tomas'), rechecks.person('tomas')])
  answers[1]?.(person('tomas', 'reader'))
  answers[0]?.(person('tomas', 'editor'))
  await both
  expect(tomas.person.role).toBe('reader')
  expect(tomas.notify).toHaveBeenCalledExactlyOnceWith({ kind: 'role', role: 'reader' })
})

test('whoever is no longer signed in, or cannot be asked for, is let go', async () => {
  const [mara, tomas, reza] = [enter('mara'), enter('tomas'), enter('reza')]
  const asked = Promise.all([rechecks.person('mara'), rechecks.person('tomas')])
  answers[0]?.(null)
  answers[1]?.(new Error('The database is away.'))
  await asked
  expect(mara.close).toHaveBeenCalledWith(expect.objectContaining({ code: 4401 }))
  expect(tomas.close).toHaveBeenCalledWith(expect.objectContaining({ code: 1013 }))
  expect(reza.close).not.toHaveBeenCalled()
})

test('what is decided between asking for somebody and letting them in meets them', async () => {
  const admitted = rechecks.admitting()
  await rechecks.person('tomas')
  const tomas = enter('tomas')
  const [one] = present
  if (one) admitted(one)
  answers[0]?.(null)
  await vi.waitFor(() => expect(tomas.close).toHaveBeenCalled())
  const calmly = rechecks.admitting()
  if (one) calmly(one)
  expect(answers).toHaveLength(1)
})
