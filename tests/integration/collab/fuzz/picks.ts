/** Choices that somebody has made beforehand, as numbers; used up, it begins again. */
export class Picks {
  readonly #numbers: readonly number[]
  #at = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  /** A whole number from 0 to `below` - 1. */
  number(below: number): number {
    const picked = this.#numbers[this.#at++ % this.#numbers.length] ?? 0
    return below > 0 ? picked % below : 0
  }

  /** One of them. @throws when there are none */
  of<T>(all: readonly T[]): T {
    const picked = all[this.number(all.length)]
    if (picked === undefined) throw new Error('There is nothing to choose from.')
    return picked
  }

  chance(percent: number): boolean {
    return this.number(100) < percent
  }
}
