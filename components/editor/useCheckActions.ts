'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import type { CheckActions } from '../check/actions.ts'
import type { SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { paneIsBeside, type usePane } from './usePane.ts'
import { whenSettled } from './whenSettled.ts'

/** What the checks can do on this desk; null until it is fetched. */
export function useCheckActions(
  editor: Editor | null,
  pane: ReturnType<typeof usePane>,
  sources: RefObject<SourcesPaneHandle | null>,
): CheckActions | null {
  const [actions, setActions] = useState<CheckActions | null>(null)
  // The pane is another object each time; its functions only set states.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!editor) return
    let wanted = true
    const inSources = (run: (handle: SourcesPaneHandle) => void) => {
      pane.show('sources')
      // The pane is drawn first.
      setTimeout(() => sources.current && run(sources.current))
    }
    whenSettled(editor)
      .then(() => import('./checkActions.ts'))
      .then(({ checkActions }) => {
        if (!wanted) return
        const made = checkActions(editor, {
          open: (passage) => inSources((handle) => handle.open(passage)),
          leave: () => {
            if (!paneIsBeside()) pane.close()
          },
        })
        setActions(made)
      })
      .catch(() => {})
    return () => {
      wanted = false
    }
  }, [editor, sources])
  return actions
}
