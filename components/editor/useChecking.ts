'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import type { CheckActions } from '../check/actions.ts'
import type { CheckStore } from '../check/CheckStore.ts'
import type { CheckLookup } from '../check/lookup.ts'
import type { ShownUncited } from '../check/showUncited.ts'
import type { SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { useRetry } from '../ui/useRetry.ts'
import type { BriefConnection } from './BriefConnection.ts'
import { paneIsBeside, type usePane } from './usePane.ts'
import { whenSettled } from './whenSettled.ts'

interface CheckingPlace {
  readonly briefId: string
  readonly lookup: CheckLookup
  readonly connection: BriefConnection
  readonly pane: ReturnType<typeof usePane>
  readonly sources: RefObject<SourcesPaneHandle | null>
}

export type Checking = ReturnType<typeof useChecking>

/**
 * The checks of the brief and what they can do on this desk, null until they are fetched, and the
 * uncited words that are asked about.
 */
export function useChecking(editor: Editor | null, place: CheckingPlace) {
  const { briefId, lookup, connection, pane, sources } = place
  const [checks, setChecks] = useState<CheckStore | null>(null)
  const [actions, setActions] = useState<CheckActions | null>(null)
  const [asked, ask] = useState<ShownUncited | null>(null)
  const { attempt, failed, fail, succeed, again } = useRetry()
  // The pane is another object each time; its functions only set states.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!editor) return
    let end: (() => void) | null = () => {}
    const inSources = (run: (handle: SourcesPaneHandle) => void) => {
      pane.show('sources')
      // The pane is drawn first.
      setTimeout(() => sources.current && run(sources.current))
    }
    const load = async () => {
      if (attempt === 0) await whenSettled(editor)
      if (!end) return
      const [{ startChecks }, { checkActions }] = await Promise.all([
        import('./checkDesk.ts'),
        import('./checkActions.ts'),
      ])
      if (!end) return
      const started = startChecks(editor, briefId, lookup, ask)
      const stopHearing = connection.onNotice((notice) => {
        if (notice.kind === 'ruled') void started.checks.rulings.load()
      })
      end = () => {
        stopHearing()
        started.end()
      }
      setChecks(started.checks)
      setActions(
        checkActions(editor, {
          open: (passage) => inSources((handle) => handle.open(passage)),
          leave: () => {
            if (!paneIsBeside()) pane.close()
          },
        }),
      )
      succeed()
    }
    load().catch(() => {
      if (end) fail()
    })
    return () => {
      end?.()
      end = null
      setChecks(null)
    }
  }, [editor, briefId, lookup, connection, sources, attempt])
  return { checks, actions, asked, ask, failed, again }
}
