'use client'

import { useEffect, useId, useSyncExternalStore } from 'react'

/** Something that what is in view can do, for the command palette. */
export interface PageCommand {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

const none: readonly PageCommand[] = []
const byOwner = new Map<string, readonly PageCommand[]>()
let offered = none
const listeners = new Set<() => void>()

function offer(owner: string, commands: readonly PageCommand[]): void {
  if (commands.length > 0) byOwner.set(owner, commands)
  else byOwner.delete(owner)
  offered = [...byOwner.values()].toReversed().flat()
  for (const listener of listeners) listener()
}

/** Offers commands in the palette while the caller is in view. Pass one list until they change. */
export function useOfferCommands(commands: readonly PageCommand[]): void {
  const owner = useId()
  useEffect(() => {
    offer(owner, commands)
    return () => offer(owner, none)
  }, [owner, commands])
}

/** What is in view offers, what came into view last first. */
export function usePageCommands(): readonly PageCommand[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
    () => none,
  )
}
