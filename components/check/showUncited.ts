import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { keyOfWords } from '../../core/check/keyOf.ts'
import { type ProseText, proseIn } from '../../core/check/prose.ts'
import type { UncitedWords } from '../../core/check/uncited.ts'
import type { FoundAt } from '../../core/schema/placedIn.ts'
import type { CheckStore } from './CheckStore.ts'
import styles from './check.module.css'
import { uncitedIn } from './RepeatStore.ts'

/** Uncited words where they stand in the document. */
export interface ShownUncited extends UncitedWords {
  readonly key: string
  readonly words: string
  /** Positions in the document. */
  readonly start: number
  readonly end: number
}

/** `offset`: where the text begins, from before the block of the document that it is in. */
type Undecided = Omit<ShownUncited, 'start' | 'end'> & { readonly offset: number }
type KnownBlocks = WeakMap<Node, readonly Undecided[]>

interface Shown {
  readonly uncited: readonly ShownUncited[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Shown>('showUncited')
const refresh = 'refresh'

/** The uncited words at a position, else the first of the same block; null where there are none. */
export function uncitedNear(state: EditorState, position: number): ShownUncited | null {
  const $position = state.doc.resolve(position)
  const [from, to] = [$position.start(), $position.end()]
  const block = key.getState(state)?.uncited.filter(({ start }) => start >= from && start < to)
  return uncitedAt(state, position) ?? block?.[0] ?? null
}

function uncitedAt(state: EditorState, position: number): ShownUncited | undefined {
  return key.getState(state)?.uncited.find(({ start, end }) => start <= position && position <= end)
}

/**
 * Underlines words of sources that are not cited, but for those that somebody has decided on. They
 * are derived from the blocks' texts each time: a remote transaction replaces the whole document,
 * which no decoration survives.
 * @param onAsk the person asks what to do about the uncited words at a position
 */
export function showUncited(checks: CheckStore, onAsk: (at: number) => void): Plugin<Shown> {
  let pasted = false
  // Nodes never change: a block is looked through again only when more is known of sources.
  let known: KnownBlocks = new WeakMap()
  const derive = (doc: Node) => deriveFrom(doc, checks, known)
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => derive(doc),
      apply(transaction, shown) {
        if (transaction.getMeta('paste') || transaction.getMeta('uiEvent') === 'drop') pasted = true
        const isStale = transaction.docChanged || transaction.getMeta(key) === refresh
        if (!isStale) return shown
        const next = derive(transaction.doc)
        return next.uncited.length + shown.uncited.length > 0 ? next : shown
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleKeyDown(view, event) {
        const asks = event.key === '.' && (event.ctrlKey || event.metaKey) && !event.altKey
        if (!asks || !uncitedNear(view.state, view.state.selection.from)) return false
        onAsk(view.state.selection.from)
        return true
      },
      handleClick(view, position, event) {
        const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey
        if (plain && uncitedAt(view.state, position)) setTimeout(() => onAsk(position))
        return false
      },
    },
    view(view) {
      const texts = () => proseIn(view.state.doc).map(({ text }) => text)
      const ask = (atOnce: boolean) => checks.repeats.want(texts, atOnce)
      const show = () => {
        known = new WeakMap()
        view.dispatch(view.state.tr.setMeta(key, refresh))
      }
      const ends = [checks.repeats.subscribe(show), checks.rulings.subscribe(show)]
      ask(true)
      return {
        update: (_view, before) => {
          if (before.doc.eq(view.state.doc)) return
          ask(pasted)
          pasted = false
        },
        destroy: () => {
          for (const end of ends) end()
        },
      }
    },
  })
}

function deriveFrom(doc: Node, checks: CheckStore, known: KnownBlocks): Shown {
  const uncited: ShownUncited[] = []
  doc.forEach((block, position) => {
    let found = known.get(block)
    if (!found) {
      found = proseIn.inBlock(block).flatMap((prose) => undecidedIn(prose, checks))
      known.set(block, found)
    }
    for (const { offset, ...words } of found) {
      const start = position + offset
      uncited.push({ ...words, start: start + words.from, end: start + words.to })
    }
  })
  const decorations = uncited.map(({ start, end }) =>
    Decoration.inline(start, end, { class: styles.uncited ?? '', 'data-uncited': '' }),
  )
  return { uncited, decorations: DecorationSet.create(doc, decorations) }
}

/** The uncited words of a block that nobody has decided on. */
function undecidedIn(prose: ProseText & FoundAt, checks: CheckStore): readonly Undecided[] {
  return uncitedIn(checks.repeats, prose).flatMap((found): Undecided[] => {
    const words = prose.text.slice(found.from, found.to)
    const key = keyOfWords('uncited', words)
    return checks.rulings.rulings.some((ruling) => ruling.key === key)
      ? []
      : [{ ...found, key, words, offset: prose.offset }]
  })
}
