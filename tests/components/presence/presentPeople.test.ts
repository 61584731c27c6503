import { describe, expect, test } from 'vitest'
import { presentPeople } from '../../../components/presence/presentPeople.ts'

const user = (id: string, name: string) => ({ id, name, color: 1, role: 'editor' })
const cursor = { anchor: {}, head: {} }

describe('people present', () => {
  test('oneself comes first, the others by name', () => {
    const states = new Map([
      [1, { user: user('c', 'Zora') }],
      [2, { user: user('a', 'Noor') }],
      [3, { user: user('b', 'Amal') }],
    ])
    expect(presentPeople(states, 'a').map((person) => person.name)).toEqual([
      'Noor',
      'Amal',
      'Zora',
    ])
  })

  test('a person with two pages counts once, with the caret of the page in focus', () => {
    const states = new Map([
      [1, { user: user('a', 'Noor'), cursor }],
      [2, { user: user('a', 'Noor'), cursor: null }],
    ])
    expect(presentPeople(states, 'b')).toEqual([
      { id: 'a', name: 'Noor', color: 1, caretOf: 1, isMe: false },
    ])
  })

  test('a client that has not said who it is is left out', () => {
    expect(presentPeople(new Map([[1, {}]]), 'a')).toEqual([])
  })
})
