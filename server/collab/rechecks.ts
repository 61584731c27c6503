import type { Visitor } from '../../core/access/roles.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import type { Participant } from './participant.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Room } from './room.ts'

/** A connection and the room that it is in. */
export interface Present {
  readonly room: Room
  readonly connection: Participant
}

export interface RechecksOptions {
  /** Everyone who is connected. */
  connections(): Iterable<Present>
  /** Who sends these headers, or null. */
  authenticate(headers: Headers): Promise<Visitor | null>
}

/** Asks again who is at the other end of open sockets: they are told, demoted or closed. */
export class Rechecks {
  readonly #options: RechecksOptions
  /** The last question about each connection: only its answer counts. */
  readonly #asked = new WeakMap<Participant, number>()
  #questions = 0
  #people = 0

  constructor(options: RechecksOptions) {
    this.#options = options
  }

  /** Asks about all sockets of a person. */
  async person(userId: string): Promise<void> {
    this.#people++
    const theirs = [...this.#options.connections()].filter(
      ({ connection }) => connection.person.id === userId,
    )
    await Promise.all(theirs.map((one) => this.connection(one)))
  }

  /** Asks about one socket. @throws when that cannot be found out */
  async ask({ room, connection }: Present): Promise<void> {
    const question = ++this.#questions
    this.#asked.set(connection, question)
    const person = await this.#options.authenticate(connection.headers)
    if (connection.closed || this.#asked.get(connection) !== question) return
    if (person?.id === connection.person.id) this.#update(room, connection, person)
    else connection.close(new Refusal(closeCode.signedOut, 'signed out'))
  }

  /** The same where something has changed: not knowing what, is no reason to let somebody go on. */
  async connection(present: Present): Promise<void> {
    try {
      await this.ask(present)
    } catch (error) {
      present.connection.close(asRefusal(error))
    }
  }

  /**
   * Notes that somebody is about to be asked for who will be a connection only after that: what is
   * decided about them meanwhile does not meet it.
   * @returns to be called once the connection is in its room
   */
  admitting(): (present: Present) => void {
    const before = this.#people
    return (present) => {
      if (this.#people !== before) void this.connection(present)
    }
  }

  #update(room: Room, connection: Participant, person: Visitor): void {
    const before = connection.person
    connection.person = person
    if (person.role !== before.role) connection.notify({ kind: 'role', role: person.role })
    if (JSON.stringify(person) !== JSON.stringify(before)) room.restamp(connection)
  }
}
