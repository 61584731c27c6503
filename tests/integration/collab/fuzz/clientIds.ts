/** Client ids as good as random, and the same again for the same seed. */
export class ClientIds {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 32 bits, in an order that neither rises nor falls. */
  next(): number {
    // The multiplier and increment of Numerical Recipes' generator.
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state
  }
}
