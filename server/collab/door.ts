import type { WebSocket } from 'ws'
import { Allowance } from './allowance.ts'
import type { Limits } from './limits.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Counts who comes and who is in, by address and by person. */
export class Door {
  readonly #limits: Limits
  readonly #now: () => Date
  readonly #knocks = new Map<string, TokenBucket>()
  readonly #byAddress = new Tally()
  readonly #allowances = new Map<string, Allowance>()

  constructor(limits: Limits, now: () => Date) {
    this.#limits = limits
    this.#now = now
  }

  /** Whether an address may open one more socket, and that so soon. */
  mayKnock(address: string): boolean {
    let knocks = this.#knocks.get(address)
    if (!knocks) {
      knocks = new TokenBucket(this.#now, this.#limits.connects)
      this.#knocks.set(address, knocks)
    }
    return knocks.take() && this.#byAddress.of(address) < this.#limits.socketsPerAddress
  }

  /** A socket is open. @returns what ends its being counted */
  open(address: string): () => void {
    return this.#byAddress.add(address)
  }

  /**
   * Somebody is known by now.
   * @returns what their sockets share, to be left once, or null when they have as many as they may
   */
  enter(
    personId: string,
    socket: Pick<WebSocket, 'bufferedAmount'>,
  ): { allowance: Allowance; leave: () => void } | null {
    const allowance = this.#allowanceOf(personId)
    if (allowance.sockets.size >= this.#limits.socketsPerPerson) return null
    allowance.sockets.add(socket)
    const leave = () => {
      allowance.sockets.delete(socket)
    }
    return { allowance, leave }
  }

  /** Forgets addresses and people that have been quiet. Called every few seconds. */
  forget(): void {
    for (const [personId, { isFresh }] of this.#allowances)
      if (isFresh) this.#allowances.delete(personId)
    for (const [address, knocks] of this.#knocks) if (knocks.isFull) this.#knocks.delete(address)
  }

  /** It outlives the sockets: coming back must not be a way to be given a new one. */
  #allowanceOf(personId: string): Allowance {
    let allowance = this.#allowances.get(personId)
    if (!allowance) {
      allowance = new Allowance(this.#limits, this.#now)
      this.#allowances.set(personId, allowance)
    }
    return allowance
  }
}

class Tally {
  readonly #counts = new Map<string, number>()

  of(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  add(key: string): () => void {
    this.#counts.set(key, this.of(key) + 1)
    return () => {
      const left = this.of(key) - 1
      if (left > 0) this.#counts.set(key, left)
      else this.#counts.delete(key)
    }
  }
}
