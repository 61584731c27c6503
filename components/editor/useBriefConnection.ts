'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { BriefConnection, type ConnectionState } from './BriefConnection.ts'

const opening: ConnectionState = { status: { kind: 'connecting' }, ready: false, closing: null }
const never = () => () => {}

/** The brief's connection, null until the page has mounted. Leaving with unsent edits warns. */
export function useBriefConnection(userId: string, briefId: string) {
  const [connection, setConnection] = useState<BriefConnection | null>(null)

  useEffect(() => {
    const made = new BriefConnection(userId, briefId)
    setConnection(made)
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (made.unsent > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload)
      setConnection(null)
      made.destroy()
    }
  }, [userId, briefId])

  const state = useSyncExternalStore(
    connection?.subscribe ?? never,
    () => connection?.state ?? opening,
    () => opening,
  )
  return { connection, state }
}
