import type { CheckReport, Finding } from '../../core/api/check.ts'
import { findingGroups } from '../../core/check/findingGroups.ts'
import { groupWords } from '../../core/check/groupWords.ts'
import { rulingWords } from '../../core/check/rulingWords.ts'

/** A report for people, in plain text. */
export function printReport({
  brief,
  quotes,
  open,
  decided,
  findings,
  sources,
}: CheckReport): string {
  const counts = Object.entries(quotes).filter(([, count]) => count > 0)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const titles = new Map(sources.map((source) => [source.id, source]))
  const lines = [
    brief.title,
    total === 0
      ? 'No quotations.'
      : `${total} quotations: ${counts.map(([status, count]) => `${count} ${status}`).join(', ')}.`,
    `${open} open findings, ${decided} decided.`,
  ]
  for (const group of findingGroups) {
    const those = findings.filter((finding) => finding.group === group)
    if (those.length === 0) continue
    const { sign, title } = groupWords[group]
    lines.push('', `${sign} ${title} (${those.length})`)
    for (const finding of those) lines.push(...linesOf(finding, titles))
  }
  return `${lines.join('\n')}\n`
}

function linesOf(
  { words, message, figures, ruling }: Finding,
  sources: ReadonlyMap<string, CheckReport['sources'][number]>,
): string[] {
  return [
    `  - ${words ? `“${cut(words)}” ` : ''}${message}`,
    ...figures.map(({ value, source, asOf, sentence }) => {
      const from = sources.get(source)
      const said = [from?.outlet ?? from?.title, asOf ? `as of ${asOf}` : from?.published]
      return `      ${value.toLocaleString('en')}  ${said.filter(Boolean).join(', ')}: ${cut(sentence)}`
    }),
    ...(ruling
      ? [
          `    ${rulingWords[ruling.ruling]} by ${ruling.by?.name ?? 'somebody'}, ${ruling.at.slice(0, 10)}: ${ruling.reason}`,
        ]
      : []),
  ]
}

const cut = (words: string) => {
  const plain = words.replace(/[\s\ufffc]+/g, ' ').trim()
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain
}
