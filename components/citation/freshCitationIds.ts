import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { newCitationId } from './newCitationId.ts'

/** Gives copies of citations ids of their own; what they cite stays. */
export function freshCitationIds(): Plugin {
  return new Plugin({
    key: new PluginKey('freshCitationIds'),
    appendTransaction(transactions, _before, after) {
      if (!transactions.some(changesHere)) return null
      const seen = new Set<string>()
      const copies: number[] = []
      after.doc.descendants((node, position) => {
        if (node.type.name !== 'citation') return
        const id = String(node.attrs.id)
        if (id === '' || seen.has(id)) copies.push(position)
        seen.add(id)
      })
      if (copies.length === 0) return null
      const transaction = after.tr
      for (const position of copies) transaction.setNodeAttribute(position, 'id', newCitationId())
      return transaction
    },
    props: {
      transformPasted(slice, view) {
        if (view.dragging?.move) return slice
        return new Slice(renew(slice.content), slice.openStart, slice.openEnd)
      },
    },
  })
}

/** Only what this person inserted; what others did arrives from Yjs. */
function changesHere(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta(ySyncPluginKey) === undefined &&
    transaction.steps.some((step) => {
      const slice = 'slice' in step ? (step.slice as Slice) : null
      let holds = false
      slice?.content.descendants((node) => {
        holds ||= node.type.name === 'citation'
        return !holds
      })
      return holds
    })
  )
}

function renew(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'citation')
      nodes.push(node.type.create({ ...node.attrs, id: newCitationId() }, null, node.marks))
    else nodes.push(node.copy(renew(node.content)))
  })
  return Fragment.from(nodes)
}
