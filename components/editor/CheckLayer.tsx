'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import type { CheckActions } from '../check/actions.ts'
import type { CheckStore } from '../check/CheckStore.ts'
import type { ShownUncited } from '../check/showUncited.ts'
import { UncitedMenu } from '../check/UncitedMenu.tsx'
import { UncitedStatus } from '../check/UncitedStatus.tsx'
import { keyLabel } from '../ui/keyLabel.ts'
import { placeUnder } from './placeUnder.ts'

interface CheckLayerProps {
  editor: Editor
  checks: CheckStore
  actions: CheckActions
  asked: ShownUncited | null
  onClose: () => void
}

/** What the checks show over the page: the menu under uncited words, and a word for screen readers. */
export function CheckLayer({ editor, checks, actions, asked, onClose }: CheckLayerProps) {
  const place = useCallback(
    (position: number, element: HTMLElement) => placeUnder(editor.view, position, element),
    [editor],
  )
  return (
    <>
      <UncitedStatus checks={checks} keys={keyLabel('Mod+.')} />
      {asked && (
        <UncitedMenu
          key={asked.key}
          {...{ editor, checks, actions, place, onClose }}
          uncited={asked}
        />
      )}
    </>
  )
}
