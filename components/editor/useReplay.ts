'use client'

import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { PersonSummary } from '../../core/api/people.ts'
import type { Replay } from '../../core/version/playback/Replay.ts'
import { drawCaret } from '../presence/remoteCarets.ts'
import { quoteEdit } from '../quote/quoteLock.ts'
import { replaceChanged } from './replaceChanged.ts'

interface Place {
  readonly at: number
  readonly person: PersonSummary | null
}

const placeKey = new PluginKey<Place | null>('replayPlace')

/** Shows where the last change was made, and whose it was, as a colleague's caret. */
const showPlace = new Plugin<Place | null>({
  key: placeKey,
  state: {
    init: () => null,
    apply: (transaction, place) => transaction.getMeta(placeKey) ?? place,
  },
  props: {
    decorations(state) {
      const place = placeKey.getState(state)
      if (!place?.person) return null
      const { name, color } = place.person
      const caret = drawCaret({ name, person: color }, 0)
      return DecorationSet.create(state.doc, [
        Decoration.widget(Math.min(place.at, state.doc.content.size), caret, { side: 10 }),
      ])
    },
  },
})

/** Makes a reading editor show the document after the first `count` updates. */
export function useReplay(
  editor: Editor | null,
  replay: Replay,
  count: number,
  person: PersonSummary | null,
): void {
  useEffect(() => {
    if (!editor) return
    editor.registerPlugin(showPlace)
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(placeKey)
    }
  }, [editor])
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const { state, view, schema } = editor
    const replayed = schema.nodeFromJSON(replay.nodeAt(count).toJSON())
    // An editor shows a paragraph where nothing was written yet.
    const after = (replayed.childCount === 0 && schema.topNodeType.createAndFill()) || replayed
    if (after.eq(state.doc)) return
    const end = state.doc.content.findDiffEnd(after.content)
    const at = Math.max(end?.b ?? 0, state.doc.content.findDiffStart(after.content) ?? 0)
    const transaction = replaceChanged(state.tr, after.content, () => {})
    transaction.setMeta(quoteEdit, true).setMeta('addToHistory', false)
    transaction.setMeta(placeKey, { at, person } satisfies Place)
    view.dispatch(transaction)
    view.dom.querySelector('.remote-caret')?.scrollIntoView({ block: 'nearest' })
  }, [editor, replay, count, person])
}
