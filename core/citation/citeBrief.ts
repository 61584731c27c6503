import type { BriefCitations } from '../api/citations.ts'
import type { StyleFile } from './CitationEngine.ts'
import { CitationProcessor } from './CitationProcessor.ts'
import type { Citation } from './citationsIn.ts'
import type { CitedItems } from './citedItem.ts'
import type { CslNode } from './cslTree.ts'
import { plainText } from './runs.ts'

/** All that citations are set from. */
export interface CitationJob {
  readonly style: StyleFile
  readonly locale: string
  readonly locales: ReadonlyMap<string, CslNode>
  readonly citations: readonly Citation[]
  readonly items: CitedItems
}

/** Sets all citations of a brief once, for the API and exporters. May take seconds. */
export function citeBrief({
  style,
  locale,
  locales,
  citations,
  items,
}: CitationJob): BriefCitations {
  const processor = new CitationProcessor(style, locale, locales)
  const { changed } = processor.update(citations, items)
  return {
    style: style.id,
    locale,
    kind: processor.kind,
    citations: citations.map(({ id, cites }, index) => {
      const runs = [...(changed.get(id) ?? [])]
      return {
        id,
        number: processor.kind === 'note' ? index + 1 : null,
        sources: [...new Set(cites.map(({ source }) => source))],
        runs,
        text: plainText(runs),
      }
    }),
    bibliography: processor
      .bibliography()
      .map(({ source, runs }) => ({ source, runs: [...runs], text: plainText(runs) })),
  }
}
