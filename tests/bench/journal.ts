import { deflateRawSync } from 'node:zlib'
import * as Y from 'yjs'
import { type JournalEntry, packEntries } from '../../core/version/journal.ts'
import { round } from './figures.ts'

const bursts = 40
const lettersEach = 300
/** The server folds after so many updates. */
const foldAfter = 500
const words = 'the ministry said that talks about grain prices would resume after a second round'

/**
 * Bytes that the journal keeps for a letter: bursts of 300 letters, each somewhere else in twenty
 * paragraphs, one in 25 a deletion, 60 to 240 ms apart.
 */
export function journal() {
  return [1, 3].map((people) => {
    const entries = typed(people)
    const letters = bursts * lettersEach
    let kept = 0
    for (let at = 0; at < entries.length; at += foldAfter)
      kept += deflateRawSync(packEntries(entries.slice(at, at + foldAfter))).length
    const logged = entries.reduce((sum, { update }) => sum + update.length, 0)
    return {
      people,
      letters,
      'log (bytes a letter)': round(logged / letters, 1),
      'journal (bytes a letter)': round(kept / letters, 1),
    }
  })
}

function typed(people: number): JournalEntry[] {
  const entries: JournalEntry[] = []
  let state = 7
  const random = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return (state >> 8) % limit
  }
  let at = Date.UTC(2026, 10, 20)
  const docs = Array.from({ length: people }, () => new Y.Doc())
  for (const [who, doc] of docs.entries())
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      entries.push({ seq: entries.length + 1, at, userId: `person-number-${who}`, update })
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'others')
    })
  const paragraphs = Array.from({ length: 20 }, () => {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(words)])
    return element
  })
  docs[0]?.getXmlFragment('default').insert(0, paragraphs)
  for (let burst = 0; burst < bursts; burst++) {
    const paragraph = docs[random(people)]?.getXmlFragment('default').get(random(20))
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) continue
    let place = 1 + random(text.length)
    at += 2_000 + random(20_000)
    const from = random(words.length)
    for (let letter = 0; letter < lettersEach; letter++) {
      at += 60 + random(180)
      if (random(25) === 0 && place > 1) text.delete(--place, 1)
      else text.insert(place++, words[(from + letter) % words.length] ?? ' ')
    }
  }
  return entries
}
