import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { personColors } from '../../core/access/roles.ts'
import { caretStates } from './caretStates.ts'

interface CaretUser {
  readonly name?: string
  readonly person?: number
}

const palette = (user: CaretUser) => String((user.person ?? 0) % personColors)

/** A colleague's caret; its name flag is drawn from the attribute by the style sheet. */
export function drawCaret(user: CaretUser, client: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'remote-caret'
  caret.dataset.person = palette(user)
  caret.dataset.name = user.name ?? ''
  caret.dataset.client = String(client)
  caret.ariaHidden = 'true'
  // Joiners on both sides keep the words around the caret from being broken apart.
  caret.textContent = '\u2060'
  return caret
}

const selectionAttributes = (user: CaretUser) => ({
  class: 'remote-selection',
  'data-person': palette(user),
})

/** Shows where colleagues are, by classes and data attributes: inline styles are forbidden here. */
export const remoteCarets = (awareness: Awareness) =>
  Extension.create({
    name: 'remoteCarets',
    // After the synchronisation, whose positions it needs.
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(Object.assign(Object.create(awareness), caretStates(awareness)), {
        cursorBuilder: drawCaret,
        selectionBuilder: selectionAttributes,
      }),
    ],
  })
