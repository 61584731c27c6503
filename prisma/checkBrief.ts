import type { Node } from '@tiptap/pm/model'
import type { CheckReport } from '../core/api/check.ts'
import type { FindRepeats } from '../core/api/repeats.ts'
import { checkBrief } from '../core/check/checkBrief.ts'
import { proseIn } from '../core/check/prose.ts'
import { repeatLimits } from '../core/check/repeatLimits.ts'
import { sourcesOf } from '../core/check/sourceFindings.ts'
import type { Match } from '../core/check/uncited.ts'
import type { RevisionText } from '../core/extract/revision.ts'
import { quotesIn } from '../core/quote/quotesIn.ts'
import { verifyQuote } from '../core/quote/verifyQuote.ts'
import { schema } from '../core/schema/schema.ts'
import { prisma } from './client.ts'
import { findRepeatedWords } from './repeats.ts'
import { listRulings } from './rulings.ts'
import { findRevision } from './sources.ts'

/** How a brief stands by now, from its content as ProseMirror JSON. */
export async function checkStoredBrief(
  brief: CheckReport['brief'],
  content: unknown,
): Promise<CheckReport> {
  const document = schema.nodeFromJSON(content)
  const [rulings, repeats] = await Promise.all([listRulings(brief.id), repeatsOf(document)])
  const { quoted, cited } = sourcesOf({ document })
  const named = [...repeats.values()].flat().map(({ source }) => source)
  const rows = await prisma().source.findMany({
    where: { id: { in: [...new Set([...quoted, ...cited, ...named])] } },
    select: {
      id: true,
      title: true,
      outlet: true,
      published: true,
      language: true,
      currentRevision: true,
    },
  })
  const sources = new Map(rows.map((row) => [row.id, row]))
  const current = (id: string) => sources.get(id)?.currentRevision ?? null
  const revisions = await readRevisions([
    ...quotesIn(document).map(
      ({ attributes }) => [attributes.source, attributes.revision] as const,
    ),
    // What a later text has made of the quotations, and what is cited as a whole.
    ...[...quoted, ...cited].flatMap((id) => {
      const hash = current(id)
      return hash ? [[id, hash] as const] : []
    }),
  ])
  const revision = (source: string, hash: string) => revisions.get(`${source} ${hash}`) ?? null
  const report = checkBrief({
    document,
    rulings,
    source: (id) => sources.get(id) ?? null,
    currentRevision: current,
    revision,
    repeats: (text) => repeats.get(text) ?? [],
    verdict: ({ content, attributes, emphasis }) =>
      verifyQuote(
        content,
        attributes,
        revision(attributes.source, attributes.revision)?.text ?? null,
        emphasis,
      ),
  })
  return { brief, ...report }
}

async function readRevisions(
  wanted: readonly (readonly [source: string, hash: string])[],
): Promise<Map<string, RevisionText>> {
  const texts = new Map<string, RevisionText>()
  for (const [source, hash] of wanted) {
    const key = `${source} ${hash}`
    const text = texts.has(key) ? null : await findRevision(source, hash)
    if (text) texts.set(key, text)
  }
  return texts
}

async function repeatsOf(document: Node): Promise<Map<string, Match[]>> {
  const texts = [...new Set(proseIn(document).map(({ text }) => text))]
  const found = new Map<string, Match[]>()
  for (const batch of batches(texts))
    for (const { paragraph, ...match } of await findRepeatedWords(batch)) {
      const text = texts[Number(paragraph)] ?? ''
      found.set(text, [...(found.get(text) ?? []), match])
    }
  return found
}

function batches(texts: readonly string[]): FindRepeats['paragraphs'][] {
  const all: FindRepeats['paragraphs'][] = []
  let room = 0
  for (const [at, text] of texts.entries()) {
    let last = all.at(-1)
    room -= text.length
    if (!last || room < 0 || last.length === repeatLimits.paragraphs) {
      last = []
      all.push(last)
      room = repeatLimits.all - text.length
    }
    last.push({ id: String(at), text })
  }
  return all
}
