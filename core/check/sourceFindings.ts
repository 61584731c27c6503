import { readCitationItems } from '../citation/citationItems.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import { type CheckInput, type Found, nothing } from './input.ts'

/** So many quotations, and more than half of them of one outlet, are worth a remark. */
const fewestQuotes = 4
/** Years by which a source is older than the middle one of a brief's others to be worth a remark. */
const old = 5
/** Fewer dated sources have no middle to speak of. */
const fewestDated = 3

/** Sources of a document: those that it quotes, then those that it only cites, each once. */
export function sourcesOf({ document }: Pick<CheckInput, 'document'>): {
  quoted: string[]
  cited: string[]
} {
  const quoted = new Set(quotesIn(document).map(({ attributes }) => attributes.source))
  const cited = new Set<string>()
  document.descendants((node) => {
    if (node.type.name === 'citation')
      for (const { source } of readCitationItems(String(node.attrs.items))) cited.add(source)
  })
  return { quoted: [...quoted], cited: [...cited].filter((source) => !quoted.has(source)) }
}

/** Sources cited and never quoted, the weight of one outlet, and sources older than the rest. */
export function sourceFindings(input: CheckInput): Found[] {
  const { quoted, cited } = sourcesOf(input)
  const unquoted = cited.map(
    (id): Found => ({
      ...nothing,
      key: `unquoted:${id}`,
      group: 'unquoted',
      message: `“${input.source(id)?.title ?? 'A source'}” is cited, and none of its words are quoted.`,
      sources: [id],
    }),
  )
  return [...unquoted, ...shareOfOutlet(input), ...ages(input, [...quoted, ...cited])]
}

function shareOfOutlet({ document, source }: CheckInput): Found[] {
  const sources = quotesIn(document).map(({ attributes }) => attributes.source)
  if (sources.length < fewestQuotes) return []
  const byOutlet = Map.groupBy(sources, (id) => source(id)?.outlet ?? '')
  return [...byOutlet].flatMap(([outlet, ids]): Found[] => {
    if (!outlet || ids.length * 2 <= sources.length) return []
    return [
      {
        ...nothing,
        key: `share:${outlet}`,
        group: 'share',
        message: `${ids.length} of ${sources.length} quotations are from ${outlet}.`,
        sources: [...new Set(ids)],
      },
    ]
  })
}

function ages({ source }: CheckInput, ids: readonly string[]): Found[] {
  const dated = ids
    .flatMap((id) => {
      const found = source(id)
      return found?.published ? [{ ...found, published: found.published }] : []
    })
    .sort((a, b) => a.published.localeCompare(b.published))
  const middle = dated[dated.length >> 1]
  if (dated.length < fewestDated || !middle) return []
  const year = (date: string) => Number(date.slice(0, 4))
  const [oldest, newest] = [dated[0], dated.at(-1)]
  return dated.flatMap(({ id, title, published }): Found[] => {
    const years = year(middle.published) - year(published)
    if (years <= old) return []
    return [
      {
        ...nothing,
        key: `age:${id}`,
        group: 'age',
        message: `“${title}” of ${published} is ${years} years older than the middle source; the sources reach from ${oldest?.published} to ${newest?.published}.`,
        sources: [id],
      },
    ]
  })
}
