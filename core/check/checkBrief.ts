import type { CheckedSource, CheckReport, Finding } from '../api/check.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import { driftFindings } from './driftFindings.ts'
import { figureFindings } from './figureFindings.ts'
import { findingGroups } from './findingGroups.ts'
import type { CheckInput } from './input.ts'
import { proseFindings } from './proseFindings.ts'
import { quoteFindings } from './quoteFindings.ts'
import { sourceFindings, sourcesOf } from './sourceFindings.ts'

/** How a brief stands. The same in the browser, on the server and on the command line. */
export function checkBrief(input: CheckInput): Omit<CheckReport, 'brief'> {
  const rulings = new Map(input.rulings.map((ruling) => [ruling.key, ruling]))
  const found = [
    ...quoteFindings(input),
    ...driftFindings(input),
    ...proseFindings(input),
    ...figureFindings(input),
    ...sourceFindings(input),
  ]
  const place = (finding: { group: Finding['group'] }) => findingGroups.indexOf(finding.group)
  const findings = found
    .map((each): Finding => ({ ...each, ruling: rulings.get(each.key) ?? null }))
    .sort((a, b) => place(a) - place(b))
  const decided = findings.filter(({ ruling }) => ruling !== null).length
  return {
    quotes: countQuotes(input),
    open: findings.length - decided,
    decided,
    findings,
    sources: namedSources(input, findings),
  }
}

function countQuotes({ document, verdict }: CheckInput): CheckReport['quotes'] {
  const counts = { exact: 0, typography: 0, edited: 0, review: 0, differs: 0, orphan: 0 }
  for (const quote of quotesIn(document)) {
    const judged = verdict(quote)
    if (judged) counts[judged.status] += 1
  }
  return counts
}

function namedSources(input: CheckInput, findings: readonly Finding[]): CheckedSource[] {
  const { quoted, cited } = sourcesOf(input)
  const ids = new Set([...quoted, ...cited, ...findings.flatMap(({ sources }) => sources)])
  return [...ids].flatMap((id) => {
    const source = input.source(id)
    if (!source) return []
    const { title, outlet, published } = source
    return [{ id, title, outlet, published }]
  })
}
