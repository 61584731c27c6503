import { Node } from '@tiptap/pm/model'
import type { BriefCitations, CitationStyle, CitationStyleFile } from '../../core/api/citations.ts'
import { ProblemError } from '../../core/api/problem.ts'
import { citationLocales } from '../../core/citation/citationLocales.ts'
import { citationsIn } from '../../core/citation/citationsIn.ts'
import type { CslNode } from '../../core/citation/cslTree.ts'
import { readStyle } from '../../core/citation/readStyle.ts'
import { sampleCitations, sampleItems } from '../../core/citation/sampleCitations.ts'
import { bundledStyle, bundledStyles } from '../../core/citation/styles.ts'
import type { Citations, Rooms } from '../../core/host.ts'
import { schema } from '../../core/schema/schema.ts'
import { citationOf, itemsOf } from '../../prisma/briefCitation.ts'
import {
  addHouseStyle,
  countStyles,
  findHouseStyle,
  listHouseStyles,
} from '../../prisma/houseStyles.ts'
import { citeAside } from './citeAside.ts'
import { cslLocale, cslStyle } from './cslFiles.ts'

/** Milliseconds that a style may take for a handful of citations. */
const trialTime = 15_000

/** Styles and what is set in them, for routes and pages. */
export function createCitations(rooms: Pick<Rooms, 'document'>): Citations {
  return {
    styles,
    styleFile,
    addStyle,
    cite: async (briefId) => citeDocument(briefId, () => rooms.document(briefId)),
  }
}

async function styles(): Promise<CitationStyle[]> {
  const [house, used] = await Promise.all([listHouseStyles(), countStyles()])
  return [
    ...bundledStyles.map(({ id, title, kind }) => ({
      id,
      title,
      kind,
      house: false,
      briefs: used.get(id) ?? 0,
      addedBy: null,
    })),
    ...house.map(({ id, title, xml, addedBy }) => ({
      id,
      title,
      kind: kindOf(treeOf(xml)),
      house: true,
      briefs: used.get(id) ?? 0,
      addedBy,
    })),
  ]
}

async function styleFile(id: string, locale: string): Promise<CitationStyleFile | null> {
  const tree = await findTree(id)
  if (!tree) return null
  return { id, kind: kindOf(tree), tree, locales: Object.fromEntries(await localesFor(locale)) }
}

/** @throws ProblemError 422 when the file is no style that can be used */
async function addStyle(xml: string, by: string): Promise<string> {
  const read = readStyle(xml)
  if ('problem' in read) throw refused(read.problem)
  const locale = 'en-US'
  const trial = await citeAside(
    {
      style: { id: 'trial', tree: read.tree },
      locale,
      locales: await localesFor(locale),
      citations: sampleCitations,
      items: sampleItems,
    },
    trialTime,
  )
  if ('problem' in trial)
    throw refused(`No citation could be set in “${read.title}”: ${trial.problem}.`)
  if (trial.result.citations.every(({ text }) => !/[\p{L}\p{N}]/u.test(text)))
    throw refused(`“${read.title}” leaves every citation empty.`)
  return addHouseStyle(read.title, xml, by)
}

/**
 * The citations of a document in the style that a brief is set in by now.
 * @param read the document as ProseMirror JSON
 * @throws ProblemError 404, or 422 when the style cannot be used
 */
export async function citeDocument(
  briefId: string,
  read: () => Promise<unknown>,
): Promise<BriefCitations> {
  const brief = await citationOf(briefId)
  if (!brief) throw new ProblemError(404, 'There is no such brief.')
  const { citationStyle, citationLocale: locale } = brief
  const tree = await findTree(citationStyle)
  if (!tree)
    throw new ProblemError(422, 'The citation style of this brief is gone: choose another.')
  const document = Node.fromJSON(schema, await read())
  const citations = citationsIn(document).map(({ id, cites }) => ({ id, cites }))
  const cited = await citeAside({
    style: { id: citationStyle, tree },
    locale,
    locales: await localesFor(locale),
    citations,
    items: await itemsOf(citations.flatMap(({ cites }) => cites.map(({ source }) => source))),
  })
  if ('result' in cited) return cited.result
  throw new ProblemError(422, `The citations could not be set in this style: ${cited.problem}.`)
}

async function findTree(id: string): Promise<CslNode | null> {
  const bundled = bundledStyle(id)
  if (bundled) return cslStyle(bundled.csl)
  const xml = await findHouseStyle(id)
  return xml === null ? null : treeOf(xml)
}

/** A stored style has been read before. */
function treeOf(xml: string): CslNode {
  const read = readStyle(xml)
  if ('problem' in read) throw new Error(`A stored style cannot be read: ${read.problem}`)
  return read.tree
}

const kindOf = (tree: CslNode): CitationStyle['kind'] =>
  tree.attrs.class === 'note' ? 'note' : 'in-text'

/** The language's locale, and the one that citeproc falls back on. */
async function localesFor(locale: string): Promise<Map<string, CslNode>> {
  const known = citationLocales.some(({ id }) => id === locale)
  const tags = [...new Set([...(known ? [locale] : []), 'en-US'])]
  return new Map(await Promise.all(tags.map(async (tag) => [tag, await cslLocale(tag)] as const)))
}

const refused = (detail: string) => new ProblemError(422, detail, [{ path: 'file', detail }])
