'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { CheckStore } from '../check/CheckStore.ts'
import type { CheckLookup } from '../check/lookup.ts'
import type { ShownUncited } from '../check/showUncited.ts'
import type { BriefConnection } from './BriefConnection.ts'
import { whenSettled } from './whenSettled.ts'

/** The checks of the brief once they are fetched, and the uncited words that are asked about. */
export function useChecks(
  editor: Editor | null,
  briefId: string,
  lookup: CheckLookup,
  connection: BriefConnection,
) {
  const [checks, setChecks] = useState<CheckStore | null>(null)
  const [asked, setAsked] = useState<ShownUncited | null>(null)
  useEffect(() => {
    if (!editor) return
    let end: (() => void) | null = () => {}
    const load = async () => {
      await whenSettled(editor)
      if (!end) return
      const { startChecks } = await import('./checkDesk.ts')
      if (!end) return
      const started = startChecks(editor, briefId, lookup, setAsked)
      const stopHearing = connection.onNotice((notice) => {
        if (notice.kind === 'ruled') void started.checks.rulings.load()
      })
      end = () => {
        stopHearing()
        started.end()
      }
      setChecks(started.checks)
    }
    // Without a connection there are no checks until the page is opened again.
    load().catch(() => {})
    return () => {
      end?.()
      end = null
      setChecks(null)
    }
  }, [editor, briefId, lookup, connection])
  return { checks, asked, ask: setAsked }
}
