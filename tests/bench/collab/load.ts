import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Typed } from './client.ts'
import type { Measured } from './servers.ts'

export interface Load {
  readonly documents: number
  /** Clients of each document, of which the first so many write. */
  readonly clients: number
  readonly writers: number
  /** Letters a second of each writer. */
  readonly rate: number
  readonly seconds: number
  /** How many clients of each document look into what they receive; all, if absent. */
  readonly readers?: number
}

export interface Outcome {
  /** Milliseconds from a letter's leaving its writer's socket to its arrival at a reader's. */
  readonly delays: readonly number[]
  /** Letters that some reader had not got some seconds after the last was typed. */
  readonly missing: boolean
  /** Bytes on the wire per letter, from its writer and to each of the others. */
  readonly bytesUp: number
  readonly bytesDown: number
}

/** Milliseconds that the last letters have to arrive. */
const grace = 5_000

/**
 * Has people type for a while, each in their own rhythm.
 * @param watched where those are who do not write; another process on the same documents, perhaps
 */
export async function run(
  server: Measured,
  load: Load,
  watched: Pick<Measured, 'address' | 'dialect' | 'name'> = server,
): Promise<Outcome> {
  const { documents, clients, writers, rate, seconds, readers = clients } = load
  const rooms = await Promise.all(
    Array.from({ length: documents }, async () => {
      const document = await server.makeDocument()
      const typed = new Typed()
      return Array.from(
        { length: clients },
        // Those who read are the last ones, who do not write if there are enough others.
        (_, index) =>
          new Client(
            index < writers ? server : watched,
            document,
            typed,
            index >= clients - readers,
          ),
      )
    }),
  )
  const everybody = rooms.flat()
  for (const room of rooms) await Promise.all(room.map((client) => client.enter()))
  const typists = rooms.flatMap((room) => room.slice(0, writers))
  for (const typist of typists) typist.beginTyping()
  const reading = rooms.flatMap((room) => room.slice(-readers))
  await waitFor(() => reading.every((client) => client.hasAll))
  for (const { delays } of reading) delays.length = 0
  const before = sum(everybody)
  const letters = await Promise.all(typists.map((typist) => typeFor(typist, rate, seconds)))
  const arrived = await waitFor(() => reading.every((client) => client.hasAll))
  const after = sum(everybody)
  for (const client of everybody) client.leave()
  const typed = letters.reduce((all, one) => all + one, 0)
  return {
    delays: reading.flatMap(({ delays }) => delays),
    missing: !arrived,
    bytesUp: (after.up - before.up) / typed,
    bytesDown: (after.down - before.down) / (typed * (clients - 1)),
  }
}

/**
 * Types at about `rate` letters a second. The times between two keys are log-normal: mostly even,
 * now and then a pause.
 */
async function typeFor(typist: Client, rate: number, seconds: number): Promise<number> {
  const begun = performance.now()
  let due = begun + (Math.random() * 1000) / rate
  let letters = 0
  for (; due < begun + seconds * 1000; due += (1000 / rate) * Math.exp(0.5 * normal() - 0.125)) {
    const wait = due - performance.now()
    if (wait > 0) await sleep(wait)
    typist.type()
    letters += 1
  }
  return letters
}

/** A value of the standard normal distribution (Box and Muller). */
const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())

function sum(clients: readonly Client[]): { up: number; down: number } {
  let [up, down] = [0, 0]
  for (const { traffic } of clients) {
    up += traffic.up
    down += traffic.down
  }
  return { up, down }
}

async function waitFor(isSo: () => boolean): Promise<boolean> {
  const until = performance.now() + grace
  while (!isSo()) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}
