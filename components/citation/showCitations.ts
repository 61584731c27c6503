import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import {
  citationsIn,
  type PlacedCitation,
  sameCitationsIn,
} from '../../core/citation/citationsIn.ts'
import type { CitationStore } from './CitationStore.ts'
import { CitationView } from './CitationView.ts'

interface Numbered {
  /** The same list until a citation is touched, added, moved or removed. */
  readonly citations: readonly PlacedCitation[]
  readonly numbers: ReadonlyMap<string, number>
}

const key = new PluginKey<Numbered>('showCitations')

/** Numbers the document's citations, has them set, and shows those that stand without a quotation. */
export function showCitations(store: CitationStore): Plugin<Numbered> {
  const views = new Set<CitationView>()
  return new Plugin<Numbered>({
    key,
    state: {
      init: (_config, { doc }) => number(citationsIn(doc)),
      apply({ docChanged, doc }, before, old) {
        if (!docChanged || sameCitationsIn(old.doc, doc)) return before
        const citations = citationsIn(doc)
        return same(citations, before.citations) ? before : number(citations)
      },
    },
    props: {
      nodeViews: {
        citation: (node: Node, view, getPos) =>
          new CitationView(node, view, getPos, {
            texts: store,
            numberOf: (id) => key.getState(view.state)?.numbers.get(id) ?? 0,
            views,
          }),
      },
    },
    view(view) {
      const refresh = () => {
        for (const shown of views) shown.refresh()
      }
      const end = store.subscribe(refresh)
      store.cite(key.getState(view.state)?.citations ?? [])
      return {
        update: (_view, before) => {
          const now = key.getState(view.state)
          if (!now || now === key.getState(before)) return
          refresh()
          store.cite(now.citations)
        },
        destroy: end,
      }
    },
  })
}

function number(citations: readonly PlacedCitation[]): Numbered {
  return { citations, numbers: new Map(citations.map(({ id }, index) => [id, index + 1])) }
}

function same(a: readonly PlacedCitation[], b: readonly PlacedCitation[]): boolean {
  return (
    a.length === b.length &&
    a.every((citation, index) => {
      const other = b[index]
      return citation.id === other?.id && citation.cites === other.cites
    })
  )
}
