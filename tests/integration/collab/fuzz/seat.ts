import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { message } from '../../../../core/collab/protocol.ts'
import { docOf } from '../../../../core/version/content.ts'
import type { Participant } from '../../../../server/collab/participant.ts'
import type { Refusal } from '../../../../server/collab/refusal.ts'
import type { Room } from '../../../../server/collab/room.ts'
import { person } from '../../../support/people.ts'

/** Somebody in a room without a socket between: what they hear makes a document of their own. */
export class Seat implements Participant {
  readonly person
  readonly headers = new Headers()
  readonly mayEdit = true
  readonly doc = docOf(null)
  closed = false
  awarenessId: number | null = null
  listening = false
  synced = false
  refusal: Refusal | null = null
  readonly #room: Room
  #held: Uint8Array[] = []

  constructor(room: Room, name: string) {
    this.person = person(name)
    this.#room = room
    room.join(this)
    room.answer(this, Y.encodeStateVector(this.doc))
  }

  hold(update: Uint8Array): void {
    this.#held.push(update)
  }

  takeHeld(): Uint8Array[] {
    return this.#held.splice(0)
  }

  send(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== message.sync) return
    const isStep1 = decoding.readVarUint(decoder) === 0
    if (!isStep1) Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
  }

  /** The frame of a socket has a header, whose length is in its second byte. */
  sendFramed(frame: Uint8Array): void {
    const size = (frame[1] ?? 0) & 127
    this.send(frame.subarray(size < 126 ? 2 : size === 126 ? 4 : 10))
  }

  close(refusal: Refusal): void {
    this.refusal = refusal
    this.closed = true
    this.#room.leave(this)
  }

  countStored(): void {}
  tellStored(): void {}
  notify(): void {}
  countPresence(): void {}

  spend<T>(work: () => T): T {
    return work()
  }
}
