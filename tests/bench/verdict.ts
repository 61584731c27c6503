import { anchorQuote } from '../../core/quote/anchor.ts'
import { verifyQuote } from '../../core/quote/verifyQuote.ts'
import { round } from './figures.ts'

const sentence =
  'The council of the valley said on Monday that the mill had lost two of its seven wheels, that at least 1,500 people had left their houses, and that it did not know yet when the bridge would open again.'
const filler = 'A ferry went to and fro, and the warden wrote down who crossed and at what hour. '
const text = `${filler.repeat(150)}${sentence} ${filler.repeat(150)}`
const start = text.indexOf(sentence)
const passage = { exact: sentence, start, end: start + sentence.length }
const selector = {
  exact: sentence,
  prefix: text.slice(start - 32, start),
  suffix: text.slice(passage.end, passage.end + 32),
  start,
  end: passage.end,
}

const contents: [string, string][] = [
  ['exact', sentence],
  ['typography', sentence.replace(', that', ',\u00a0that')],
  ['edited', `[t]he ${sentence.slice(4).replace('that at least', '[…] at least')}`],
  ['review', sentence.replace('did not know', '[knew]')],
  ['differs', sentence.replace('did not know', 'did know')],
]

/** Microseconds of one call, the best of several short runs, so that other work on the machine is left out. */
function microseconds(call: () => unknown, times: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 60; run++) {
    const before = performance.now()
    for (let time = 0; time < times; time++) call()
    best = Math.min(best, ((performance.now() - before) * 1000) / times)
  }
  return round(best)
}

/** A verdict on one quotation (bar: 100 µs), and finding it again in a text of 25,000 characters. */
export function verdict() {
  const verdicts = contents.map(([status, content]) => {
    const found = verifyQuote(content, passage, text).status
    if (found !== status) throw new Error(`${status} expected, ${found} found.`)
    return {
      what: `verdict: ${status}`,
      microseconds: microseconds(() => verifyQuote(content, passage, text), 40),
    }
  })
  const texts: [string, string][] = [
    ['unmoved', text],
    ['moved', `A new line. ${text}`],
    ['changed', text.replace('two of its', 'six of its')],
    ['gone', text.replace(sentence, 'Nobody knew.')],
  ]
  const anchors = texts.map(([what, now]) => ({
    what: `anchor: ${what}`,
    microseconds: microseconds(() => anchorQuote({ text: now, selector }), 1),
  }))
  return [...verdicts, ...anchors]
}
