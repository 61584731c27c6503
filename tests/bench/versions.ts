import type { JSONContent } from '@tiptap/core'
import fastDiff from 'fast-diff'
import * as Y from 'yjs'
import { toUpdate } from '../../core/brief/toUpdate.ts'
import { compareNodes, compareStates } from '../../core/version/compare/compareBriefs.ts'
import { identitiesOf } from '../../core/version/compare/identities.ts'
import { docOf, nodeOf } from '../../core/version/content.ts'
import { quantile, round } from './figures.ts'
import { longBrief } from './longBrief.ts'

const sizes: [words: number, edits: number, runs: number][] = [
  [10_000, 300, 15],
  [50_000, 1_500, 7],
]
/** Letters that the peer may compare: it takes minutes for more. */
const mostForPeer = 10_000

/**
 * Comparing two states of a brief (bars: 100 ms for 10,000 words and 300 edits, 600 ms for 50,000 and
 * 1,500), and fast-diff over the plain text of both, which sees letters alone.
 */
export function versions() {
  return sizes.flatMap(([words, edits, runs]) => {
    const { before, after } = edited(longBrief(words, 1, []).content, edits)
    const [a, b] = [docOf(before), docOf(after)]
    const size = `${words.toLocaleString('en')} words, ${edits.toLocaleString('en')} edits`
    const measure = (what: string, work: () => unknown, times = runs) => {
      work()
      const taken = Array.from({ length: times }, () => {
        const begun = performance.now()
        work()
        return performance.now() - begun
      })
      return {
        what: `${what}: ${size}`,
        'p50 (ms)': round(quantile(taken, 0.5), 0),
        'worst (ms)': round(Math.max(...taken), 0),
      }
    }
    // New nodes each time: what is remembered of a node would flatter it.
    const fresh = () => {
      const [nodeA, nodeB] = [nodeOf(a), nodeOf(b)]
      return { nodeA, nodeB, ids: new Map([...identitiesOf(a, nodeA), ...identitiesOf(b, nodeB)]) }
    }
    const inputs = Array.from({ length: runs + 1 }, fresh)
    let at = 0
    const textOf = (doc: Y.Doc) => nodeOf(doc).textBetween(0, nodeOf(doc).content.size, '\n')
    const rows = [
      measure('compare', () => {
        const { nodeA, nodeB, ids } = inputs[at++ % inputs.length] ?? fresh()
        return compareNodes(nodeA, nodeB, ids)
      }),
      measure('compare, with reading both states', () => compareStates(before, after)),
    ]
    if (words <= mostForPeer)
      rows.push(measure('fast-diff over the whole text', () => fastDiff(textOf(a), textOf(b)), 1))
    return rows
  })
}

/** Three authors' edits, spread evenly: words put in and taken out, paragraphs added and moved. */
function edited(content: JSONContent, edits: number) {
  const before = toUpdate(content)
  const doc = docOf(before)
  const fragment = doc.getXmlFragment('default')
  for (let edit = 0; edit < edits; edit++) {
    doc.clientID = 100 + (edit % 3)
    const index = (edit * 7919) % fragment.length
    const paragraph = fragment.get(index)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) continue
    doc.transact(() => {
      const at = (edit * 37) % Math.max(1, text.length - 20)
      if (edit % 25 === 0) fragment.insert(index, [paragraphOf(`A paragraph of edit ${edit}.`)])
      else if (edit % 40 === 1) {
        const words = text.toString()
        fragment.delete(index, 1)
        fragment.insert((index + 9) % fragment.length, [paragraphOf(words)])
      } else if (edit % 2) text.insert(at, ` words of edit ${edit} `)
      else text.delete(at, Math.min(12, text.length - at))
    })
  }
  return { before, after: Y.encodeStateAsUpdate(doc) }
}

function paragraphOf(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}
