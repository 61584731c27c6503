import type { JSONContent } from '@tiptap/core'
import WebSocket from 'ws'
import type { Revision } from '../../core/api/sources.ts'
import { toUpdate } from '../../core/brief/toUpdate.ts'
import { updateFrame } from '../../core/collab/wire.ts'
import { describeSelection } from '../../core/quote/describe.ts'
import { schemaVersion } from '../../core/schema/document.ts'
import { inventArticles } from './inventedArticles.ts'

/** Words of a paragraph, and of a quotation. */
const paragraphWords = 100
const quotedWords = 25

export interface LongBrief {
  readonly content: JSONContent
  readonly words: number
}

/** A brief of `words` invented words in which `quotes` quotations of these texts are spread evenly. */
export function longBrief(
  words: number,
  quotes: number,
  revisions: readonly Revision[],
): LongBrief {
  const { words: vocabulary } = inventArticles()
  const count = Math.round(words / paragraphWords)
  const every = count / quotes
  let quoted = 0
  const paragraphs = Array.from({ length: count }, (_, at): JSONContent => {
    const text = Array.from(
      { length: paragraphWords },
      (_, word) => vocabulary[(at * 131 + word * 17 + ((word * word) % 91)) % 4000] ?? 'word',
    ).join(' ')
    const isDue = revisions.length > 0 && quoted < quotes && at >= quoted * every
    if (!isDue) return { type: 'paragraph', content: [{ type: 'text', text: `${text}.` }] }
    quoted += 1
    return {
      type: 'paragraph',
      content: [
        { type: 'text', text: `${text.slice(0, text.length / 2)} ` },
        quotation(quoted, revisions[quoted % revisions.length] as Revision),
        { type: 'text', text: ` ${text.slice(text.length / 2)}.` },
      ],
    }
  })
  return { content: { type: 'doc', content: paragraphs }, words: count * paragraphWords }
}

function quotation(number: number, revision: Revision): JSONContent {
  const words = [...revision.text.matchAll(/\S+/g)]
  const first = (number * 37) % Math.max(1, words.length - quotedWords)
  const last = words[first + quotedWords - 1]
  const start = words[first]?.index ?? 0
  const selectors = describeSelection(revision, start, last ? last.index + last[0].length : start)
  if (!selectors) throw new Error('There is nothing to quote.')
  const attrs = {
    id: `quote-${number}`,
    source: revision.source,
    revision: revision.hash,
    ...selectors,
  }
  return { type: 'quote', attrs, content: [{ type: 'text', text: selectors.exact }] }
}

/** Writes the content into an empty brief as a client would, and returns once it is stored. */
export async function fillBrief(
  url: string,
  cookie: string,
  id: string,
  content: JSONContent,
): Promise<void> {
  const address = `${url.replace('http', 'ws')}/collab/${id}?schema=${schemaVersion}`
  const socket = new WebSocket(address, { headers: { cookie, origin: url } })
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`Closed with ${code}: ${reason}`)))
    socket.on('open', () => socket.send(updateFrame(toUpdate(content))))
    // Message 4: what was sent is committed.
    socket.on('message', (data: Buffer) => {
      if (data[0] === 4 && data[1] === 1) resolve()
    })
  })
  socket.removeAllListeners('close')
  socket.close()
}
