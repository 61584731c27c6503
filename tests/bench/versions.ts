import type { JSONContent } from '@tiptap/core'
import { schema } from '../../core/schema/schema.ts'
import { applyComparison } from '../../core/version/compare/applyComparison.ts'
import { compare } from '../../core/version/compare/compare.ts'
import { quantile, round } from './figures.ts'
import { longBrief } from './longBrief.ts'

const rounds = 12

/**
 * How long comparing two versions of a brief takes, of 10,000 words with 300 edits and of 50,000 with
 * 1,500. Comparing their bare texts letter by letter does not end within ten minutes.
 */
export async function versions() {
  return {
    '10,000 words, 300 edits': measure(10_000, 300),
    '50,000 words, 1,500 edits': measure(50_000, 1_500),
  }
}

function measure(words: number, edits: number): Record<string, number> {
  const { content } = longBrief(words, 0, [])
  const before = schema.nodeFromJSON(content)
  const after = schema.nodeFromJSON(edit(content, edits))
  if (!applyComparison(before, compare(before, after)).eq(after))
    throw new Error('The comparison does not lead from one to the other.')
  const own: number[] = []
  for (let round = 0; round < rounds; round += 1) own.push(timed(() => compare(before, after)))
  return {
    'compare, p50 (ms)': round1(quantile(own, 0.5)),
    'compare, most (ms)': round1(Math.max(...own)),
  }
}

const round1 = (value: number) => round(value, 1)

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** Edits spread over a brief: words changed, put in and taken out, paragraphs moved, added, removed. */
function edit(content: JSONContent, edits: number): JSONContent {
  const blocks = (content.content ?? []).map((block) => structuredClone(block))
  for (let at = 0; at < edits; at += 1) {
    const index = (at * 7919) % blocks.length
    const text = blocks[index]?.content?.[0]
    if (!text?.text) continue
    const words = text.text.split(' ')
    const place = (at * 31) % words.length
    if (at % 3 === 0) words[place] = `edited${at}`
    if (at % 3 === 1) words.splice(place, 0, `added${at}`, 'words')
    if (at % 3 === 2) words.splice(place, 1)
    text.text = words.join(' ') || 'nothing'
    if (at % 30 === 0) blocks.push(...blocks.splice(index, 1))
    if (at % 50 === 0) blocks.splice(index, 1)
  }
  return { ...content, content: blocks }
}
