'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** Something that the page in view can do, for the command palette. */
export interface PageCommand {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

const none: readonly PageCommand[] = []
let offered = none
const listeners = new Set<() => void>()

function offer(commands: readonly PageCommand[]): void {
  offered = commands
  for (const listener of listeners) listener()
}

/** Offers commands in the palette while the page is in view. Pass the same list until they change. */
export function useOfferCommands(commands: readonly PageCommand[]): void {
  useEffect(() => {
    offer(commands)
    return () => offer(none)
  }, [commands])
}

/** What the page in view offers. */
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
