import type { Presence } from '../../core/collab/protocol.ts'

export interface PresentPerson {
  readonly id: string
  readonly name: string
  readonly color: number
  /** The Yjs client whose caret to go to; null while none of their pages has the focus. */
  readonly caretOf: number | null
  readonly isMe: boolean
}

/** Everybody in the brief, once however many pages they have open; oneself first, then by name. */
export function presentPeople(
  states: ReadonlyMap<number, Partial<Presence>>,
  myId: string,
): PresentPerson[] {
  const people = new Map<string, PresentPerson>()
  for (const [client, { user, cursor }] of states) {
    if (!user) continue
    const caretOf = cursor ? client : (people.get(user.id)?.caretOf ?? null)
    const { id, name, color } = user
    people.set(id, { id, name, color, caretOf, isMe: id === myId })
  }
  return [...people.values()].sort(
    (a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name),
  )
}

export function samePeople(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        person.id === other.id &&
        person.name === other.name &&
        person.color === other.color &&
        person.caretOf === other.caretOf
      )
    })
  )
}
