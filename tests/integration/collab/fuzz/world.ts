import { expect } from 'vitest'
import * as Y from 'yjs'
import { documentField } from '../../../../core/schema/document.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import type { Collaboration } from '../../../../server/collab/collaboration.ts'
import { Refusal } from '../../../../server/collab/refusal.ts'
import type { Room } from '../../../../server/collab/room.ts'
import { addParagraph } from '../../../support/collab.ts'
import { ClientIds } from './clientIds.ts'
import { forgedUpdate } from './forgedUpdate.ts'
import { mangled } from './mangled.ts'
import { Picks } from './picks.ts'
import { randomEdit } from './randomEdit.ts'
import { Seat } from './seat.ts'

export const deeds = [
  'type',
  'edit',
  'late',
  'mangle',
  'merge',
  'forge',
  'splice',
  'foreign',
] as const
export interface Deed {
  readonly kind: (typeof deeds)[number]
  readonly who: 0 | 1
  readonly picks: readonly number[]
}

const names = ['mara', 'tomas'] as const

/** A brief with two people in it, one of whom at least means harm, and a third who only reads. */
export class World {
  readonly #room: Room
  readonly #seats: [Seat, Seat]
  readonly #reader: Seat
  readonly #ids: ClientIds
  /** What each document writes as; Yjs draws another id at random when it finds its own in use. */
  readonly #idOf = new Map<Y.Doc, number>()
  /** What was sent or might have been, for use in another order. */
  readonly #updates: Uint8Array[] = []
  accepted = 0
  readonly refused = new Map<string, number>()

  constructor(room: Room, seed: number) {
    this.#room = room
    this.#ids = new ClientIds(seed)
    this.#nameClient(this.doc)
    this.#reader = this.#seat('reza')
    this.#seats = [this.#seat(names[0]), this.#seat(names[1])]
  }

  get doc(): Y.Doc {
    return this.#room.document.doc
  }

  async do({ kind, who, picks: numbers }: Deed): Promise<void> {
    const picks = new Picks(numbers)
    const update = this.#updateOf(kind, who, picks)
    if (!update) return
    this.#updates.push(update)
    await this.#send(who, update, picks.chance(15) ? 'step2' : 'update')
    for (const doc of [this.doc, ...this.#seats.map((seat) => seat.doc)]) this.#nameClient(doc)
    this.check()
  }

  /** What must be true whatever was sent. */
  check(): void {
    const { doc } = this
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
    const node = nodeOf(doc)
    // A new brief has nothing in it, which editors show as a paragraph.
    if (node.childCount > 0) node.check()
  }

  /** The same of everybody who hears of the document or reads it afresh. */
  async checkEverywhere(others: Collaboration, briefId: string): Promise<void> {
    await this.#room.document.stored()
    this.check()
    const fresh = docOf(Y.encodeStateAsUpdate(this.doc))
    const again = await others.rooms.acquire(briefId)
    for (const doc of [this.#reader.doc, fresh, again.document.doc]) {
      expect(doc.store.pendingStructs).toBeNull()
      expect(nodeOf(doc).toJSON()).toEqual(nodeOf(this.doc).toJSON())
      expect(xml(doc)).toBe(xml(this.doc))
      expect(clocks(doc)).toEqual(clocks(this.doc))
    }
    others.rooms.release(briefId)
  }

  async #send(who: 0 | 1, update: Uint8Array, kind: 'update' | 'step2'): Promise<void> {
    const seat = this.#seats[who]
    try {
      await this.#room.receive(seat, update, kind)
      this.accepted++
    } catch (error) {
      // Whatever else is thrown is a defect.
      if (!(error instanceof Refusal) || error.code >= 4500 || error.code < 4000) throw error
      this.refused.set(error.reason, (this.refused.get(error.reason) ?? 0) + 1)
      seat.close(error)
      await this.#room.document.stored()
      this.#seats[who] = this.#seat(names[who])
    }
  }

  #seat(name: string): Seat {
    const seat = new Seat(this.#room, name)
    this.#nameClient(seat.doc)
    return seat
  }

  #nameClient(doc: Y.Doc): void {
    if (this.#idOf.get(doc) === doc.clientID) return
    doc.clientID = this.#ids.next()
    this.#idOf.set(doc, doc.clientID)
  }

  #updateOf(kind: Deed['kind'], who: 0 | 1, picks: Picks): Uint8Array | null {
    const seat = this.#seats[who]
    const known = this.#updates
    switch (kind) {
      case 'type':
        return madeBy(seat.doc, () => addParagraph(seat.doc, 'Words.', 0))
      case 'edit':
        return madeBy(seat.doc, () => randomEdit(seat.doc, picks))
      case 'late': {
        // The first edit is not sent, or later.
        const first = madeBy(seat.doc, () => randomEdit(seat.doc, picks))
        known.push(first)
        return madeBy(seat.doc, () => randomEdit(seat.doc, picks))
      }
      case 'mangle':
        return known.length > 0 ? mangled(picks.of(known), picks) : null
      case 'merge': {
        const some = known.filter(() => picks.chance(40))
        return attempt(() => (some.length > 0 ? Y.mergeUpdates(some) : null))
      }
      case 'forge':
        return attempt(() => forgedUpdate(seat.doc, this.#clients(who), picks))
      case 'splice':
        return known.length > 0 ? Uint8Array.from([...picks.of(known), ...picks.of(known)]) : null
      case 'foreign': {
        const copy = docOf(Y.encodeStateAsUpdate(seat.doc))
        copy.clientID = picks.of(this.#clients(who).slice(1))
        return madeBy(copy, () => randomEdit(copy, picks))
      }
    }
  }

  #clients(who: 0 | 1): number[] {
    const ids = this.#seats.map(({ doc }) => doc.clientID)
    return [...(who === 0 ? ids : ids.toReversed()), this.doc.clientID, 7]
  }
}

const xml = (doc: Y.Doc) => doc.getXmlFragment(documentField).toString()

const clocks = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

/** All that somebody's document says after the edit and did not before. */
function madeBy(doc: Y.Doc, edit: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on('update', note)
  try {
    edit()
  } catch {
    // Yjs itself refuses some of it; what it did before counts.
  }
  doc.off('update', note)
  return updates.length > 0 ? Y.mergeUpdates(updates) : new Uint8Array([0, 0])
}

/** Some of what is tried cannot be written at all. */
function attempt(write: () => Uint8Array | null): Uint8Array | null {
  try {
    return write()
  } catch {
    return null
  }
}
