import { readOpenBriefs } from '../../prisma/openBriefs.ts'
import { readStandings, standsAs } from '../../prisma/standings.ts'
import type { Context } from './context.ts'
import type { Rooms } from './rooms.ts'

/**
 * Milliseconds between two looks: a word of another process that was lost, or whose bus does not
 * work, takes effect within a second all the same.
 */
const every = 300
/** Milliseconds after which an answer is no longer waited for, and before the next look then. */
const patience = 5_000

/** How many people are asked about at a time. */
const atOnce = 4

/**
 * Looks in the database for what other processes have done to the briefs and people that are here:
 * two short queries, however many there are, and none while there are none.
 */
export class DatabaseWatch {
  readonly #context: Context
  readonly #rooms: Rooms
  #timer: NodeJS.Timeout | undefined
  #isFailing = false
  #stopped = false

  constructor(context: Context, rooms: Rooms) {
    this.#context = context
    this.#rooms = rooms
    this.#lookIn(every)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #lookIn(wait: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => void this.#look(), wait)
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    let wait = every
    try {
      await inTime(Promise.all([this.#lookAtBriefs(), this.#lookAtPeople()]))
      this.#isFailing = false
    } catch (error) {
      if (!this.#isFailing)
        this.#context.log.error({ err: error }, 'The database cannot be looked at.')
      this.#isFailing = true
      wait = patience
    }
    this.#lookIn(wait)
  }

  async #lookAtBriefs(): Promise<void> {
    const open = this.#rooms.open.map((room) => ({ room, noticed: room.noticed }))
    if (open.length === 0) return
    const rows = await readOpenBriefs(
      this.#context.pool,
      open.map(({ room }) => room.id),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { room, noticed } of open) {
      const row = byId.get(room.id)
      // What a notice said meanwhile is newer than this answer.
      if (row && room.noticed === noticed) room.compare(row.facts)
      // What is being written here may be in the log before its answer is.
      if (!row || row.head > room.document.head + BigInt(room.document.unstored))
        void room.document
          .catchUp()
          .catch((error) => room.document.report('The log could not be read on.', error))
    }
  }

  async #lookAtPeople(): Promise<void> {
    const { pool, now } = this.#context
    const present = [...this.#rooms.connections()]
    if (present.length === 0) return
    const ids = new Set(present.map(({ connection }) => connection.person.id))
    const standings = await readStandings(pool, [...ids], now())
    const changed = present.filter(
      ({ connection }) => !standsAs(standings.get(connection.person.id), connection.person),
    )
    // Asking about many at once would keep everybody's letters waiting.
    for (let at = 0; at < changed.length; at += atOnce)
      await Promise.all(
        changed.slice(at, at + atOnce).map((one) => this.#rooms.rechecks.connection(one)),
      )
  }
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patience)
    timer.unref()
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
