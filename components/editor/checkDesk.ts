import type { Editor } from '@tiptap/core'
import { CheckStore } from '../check/CheckStore.ts'
import type { CheckLookup } from '../check/lookup.ts'
import { type ShownUncited, showUncited, uncitedNear } from '../check/showUncited.ts'

export interface CheckDesk {
  readonly checks: CheckStore
  /** Takes the checks off the editor again. */
  end(): void
}

/** Starts the checks of a brief in its editor. Fetched after the page. */
export function startChecks(
  editor: Editor,
  briefId: string,
  lookup: CheckLookup,
  onAsk: (uncited: ShownUncited) => void,
): CheckDesk {
  const checks = new CheckStore(editor, briefId, lookup)
  const plugin = showUncited(checks, (at) => {
    const uncited = editor.isEditable && uncitedNear(editor.state, at)
    if (uncited) onAsk(uncited)
  })
  // Before the keys of the text, which know nothing of it.
  editor.registerPlugin(plugin, (added, plugins) => [added, ...plugins])
  return {
    checks,
    end() {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '')
      checks.end()
    },
  }
}
