'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Presence } from '../../core/collab/protocol.ts'
import { BriefConnection, type ConnectionState } from './BriefConnection.ts'

type Me = Presence['user']

const opening: ConnectionState = {
  status: { kind: 'connecting' },
  ready: false,
  stuck: false,
  closing: null,
}
const never = () => () => {}

/** The brief's connection, null until the page has mounted. Leaving with unsent edits warns. */
export function useBriefConnection(me: Me, briefId: string) {
  const { id, name, color, role } = me
  const [connection, setConnection] = useState<BriefConnection | null>(null)

  useEffect(() => {
    const made = new BriefConnection(id, briefId)
    made.awareness.setLocalStateField('user', { id, name, color, role })
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
  }, [id, name, color, role, briefId])

  const state = useSyncExternalStore(
    connection?.subscribe ?? never,
    () => connection?.state ?? opening,
    () => opening,
  )
  return { connection, state }
}
