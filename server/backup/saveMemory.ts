import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes or characters that are passed on between two collections. */
const worthwhile = 16_000_000

/**
 * Keeps a process small that passes many megabytes on. Left to itself the engine lets lines of ten
 * megabytes pile up to several hundred, since it has room for them.
 * @returns what is told how much was passed on
 */
export function saveMemory(): (size: number) => void {
  for (const flag of ['--max-semi-space-size=2', '--semi-space-growth-factor=1', '--expose-gc'])
    setFlagsFromString(flag)
  const collect: () => void = runInNewContext('gc')
  let passed = 0
  return (size) => {
    passed += size
    if (passed < worthwhile) return
    passed = 0
    collect()
  }
}
