'use client'

import { useState } from 'react'
import type { BlockEntry } from '../../../core/version/compare/comparison.ts'

/** Changes that somebody marked, by their names. */
export interface Choice {
  readonly keys: readonly string[]
  has(key: string): boolean
  toggle(key: string): void
  clear(): void
}

/** What was moved is chosen at both its ends. */
export function useChoice(blocks: readonly BlockEntry[], keys: readonly (string | null)[]): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    keys: [...chosen],
    has: (key) => chosen.has(key),
    toggle(key) {
      const together = withOtherEnd(key, blocks, keys)
      const next = new Set(chosen)
      for (const each of together)
        if (chosen.has(key)) next.delete(each)
        else next.add(each)
      setChosen(next)
    },
    clear: () => setChosen(new Set()),
  }
}

function withOtherEnd(
  key: string,
  blocks: readonly BlockEntry[],
  keys: readonly (string | null)[],
): string[] {
  const entry = blocks[keys.indexOf(key)]
  if (!entry || !('move' in entry) || entry.move === null) return [key]
  return blocks.flatMap((other, index) =>
    'move' in other && other.move === entry.move ? (keys[index] ?? []) : [],
  )
}
