/**
 * Makes a queue: what is put into it is done one after another, whatever becomes of what came before.
 * @param rest waits, after something that took so many milliseconds, before the next
 */
export function oneByOne(rest: (took: number) => unknown = () => {}) {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    let took = 0
    const doing = last.then(async () => {
      const begun = performance.now()
      try {
        return await work()
      } finally {
        took = performance.now() - begun
      }
    })
    const pause = () => rest(took)
    last = doing.then(pause, pause)
    return doing
  }
}
