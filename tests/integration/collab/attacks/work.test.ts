// Little to send, much to do: what costs the server time in which it serves nobody else.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { step2Frame, updateFrame } from '../../../../core/collab/wire.ts'
import { between } from '../../../core/collab/between.ts'
import { empty, everyOther, longText, marked, paragraphs } from '../../../core/collab/dear.ts'
import { until } from '../../../support/until.ts'
import { type Battlefield, come, send } from './battlefield.ts'
import { type Attack, besiege, nothing } from './siege.ts'

/** Made before anybody is connected: making them takes seconds. */
const many = 3_000
const [first, second] = [5_006, 5_007]
const cut = Y.mergeUpdates([longText(120_000, 30_000, 5_002), everyOther(5_002, 2, 60_000)])
const commented = marked(1_000, 5_003)
const quotations = empty('blockquote', 15_000, 5_004)
const items = empty('listItem', 15_000, 5_005)

/** The brief is long, while an attack goes on. */
const whileLong =
  (client: number) =>
  async (field: Battlefield): Promise<() => Promise<void>> => {
    const writer = come(field)
    await until(() => writer.provider.synced && writer.stored() > 0)
    const root = writer.doc.getXmlFragment('default')
    Y.applyUpdate(writer.doc, paragraphs(many, client))
    await until(() => writer.stored() > 1)
    return async () => {
      const first = root.toArray().findIndex((block) => idOf(block).client === client)
      root.delete(first, many)
      await until(() => writer.stored() > 2)
      writer.destroy()
    }
  }

const idOf = (block: unknown): Y.ID =>
  (block instanceof Y.XmlElement && block._item?.id) || Y.createID(0, 0)

/** Two letters in the first of the long brief's words, by a client that has not written yet. */
const tried = (client: number) => {
  // The paragraph, its text, then its letters.
  const old = (letter: number) => Y.createID(first, 2 + letter)
  return between(client, [old(1), old(2)], [old(0), Y.createID(client, 0)])
}

/** All of the long brief, so many times. */
const over = (times: number, client: number) =>
  Array<Uint8Array>(times).fill(step2Frame(paragraphs(many, client)))

const row = (
  what: string,
  code: number,
  reason: string,
  frames: (field: Battlefield) => Iterable<Uint8Array>,
): Attack => ({ what, ends: { code, reason }, attack: (field) => send(field, frames(field)) })

/** What is taken, and mended before anybody sees it. */
const mended = (what: string, update: Uint8Array): Attack => ({
  what,
  ends: nothing,
  attack: async (field) => {
    const client = come(field)
    await until(() => client.provider.synced && client.stored() > 0)
    client.provider.ws?.send(updateFrame(update) as Uint8Array<ArrayBuffer>)
    await until(() => client.stored() > 1)
    expect(client.doc.getXmlFragment('default').length).toBeLessThan(10)
    client.destroy()
    return undefined
  },
})

besiege([
  {
    what: 'letters whose place is found only by loading the document again, by the hundred',
    ends: { code: 4429, reason: 'too much work' },
    before: whileLong(first),
    attack: (field) =>
      send(field, [
        step2Frame(Uint8Array.of(0, 0)),
        ...Array.from({ length: 1_000 }, (_, n) => updateFrame(tried(60_000 + n))),
      ]),
  },
  {
    what: 'the whole of a long document, over and over',
    // Its goodbye stands behind all that is not read any more.
    ends: { code: 4429, reason: 'too much work', cut: 'lingering' },
    before: whileLong(second),
    attack: (field) => send(field, over(1_000, second)),
  },
  row('every other letter of a long text deleted', 4413, 'too much to rearrange', () => [
    updateFrame(cut),
  ]),
  row('a thousand comments on each letter', 4400, 'too many marks', () => [updateFrame(commented)]),
  mended('fifteen thousand quotations with nothing in them', quotations),
  mended('fifteen thousand items without a list', items),
])
