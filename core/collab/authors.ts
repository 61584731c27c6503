import * as Y from 'yjs'

/** A run of clocks of one Yjs client and whose writing it is; null for the server itself. */
export interface AuthorRange {
  readonly client: number
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly userId: string | null
}

/**
 * Who wrote what in a brief. A client id belongs to the first who writes with it; anybody else who
 * uses it is forging.
 */
export class Authors {
  readonly #ranges = new Map<number, AuthorRange>()
  readonly #unsaved = new Set<number>()

  /** Takes over what the database has. */
  load(range: AuthorRange): void {
    this.#extend(range)
  }

  /** Notes the clock ranges that an update of this user holds. */
  note(update: Uint8Array, userId: string | null): void {
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [client, end] of to) {
      this.#extend({ client, from: from.get(client) ?? 0, to: end, userId })
      this.#unsaved.add(client)
    }
  }

  /** Whether anybody has written with this client id. */
  knows(client: number): boolean {
    return this.#ranges.has(client)
  }

  /** Whether the user may write with this client id. */
  mayUse(client: number, userId: string | null): boolean {
    const range = this.#ranges.get(client)
    return range === undefined || range.userId === userId
  }

  /** Of every client. */
  ranges(): AuthorRange[] {
    return [...this.#ranges.values()]
  }

  /** Ranges that the database does not have yet. */
  unsaved(): AuthorRange[] {
    return [...this.#unsaved].flatMap((client) => this.#ranges.get(client) ?? [])
  }

  markSaved(ranges: readonly AuthorRange[]): void {
    for (const range of ranges)
      if (this.#ranges.get(range.client) === range) this.#unsaved.delete(range.client)
  }

  /** Ids of those whose writing goes beyond a state vector. */
  since(stateVector: ReadonlyMap<number, number>): string[] {
    const ids = new Set<string>()
    for (const { client, to, userId } of this.#ranges.values())
      if (userId !== null && to > (stateVector.get(client) ?? 0)) ids.add(userId)
    return [...ids]
  }

  // A client's clocks have no gaps and one owner, so that one range a client says it all.
  #extend({ client, from, to, userId }: AuthorRange): void {
    const known = this.#ranges.get(client)
    this.#ranges.set(client, {
      client,
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
      userId: known ? known.userId : userId,
    })
  }
}
