const vowel = /[aeiouyáéíóúäöüàèìòùâêîôû]/i

/** Where a word may be broken: after a vowel, before a consonant and a vowel, three letters at each end. */
function breaksIn(word: string): number[] {
  const core = /^\P{L}*/u.exec(word)?.[0].length ?? 0
  const letters = /^\p{L}+/u.exec(word.slice(core))?.[0] ?? ''
  const found: number[] = []
  for (let at = 3; at <= letters.length - 3; at += 1) {
    const [before = '', here = '', after = ''] = letters.slice(at - 1, at + 2)
    if (vowel.test(before) && !vowel.test(here) && vowel.test(after)) found.push(core + at)
  }
  return found
}

/** A line as it is set; `last` where its paragraph ends. */
export interface SetLine {
  readonly text: string
  readonly last: boolean
}

/**
 * Breaks a paragraph into lines no wider than `width`, as typesetters do: greedily, words broken
 * with a hyphen between syllables and, with `compounds`, after a hyphen that they have already.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  indent = 0,
  compounds = false,
): SetLine[] {
  const lines: string[] = []
  let line = ''
  const room = () => width - (lines.length === 0 ? indent : 0)
  for (const word of text.split(' ')) {
    let rest = word
    for (;;) {
      const start = line ? `${line} ` : ''
      if (measure(start + rest) <= room()) {
        line = start + rest
        break
      }
      const pieces = [
        ...breaksIn(rest).map((at) => ({ head: `${rest.slice(0, at)}-`, at })),
        ...[...rest.matchAll(compounds ? /(?<=\p{L}{2})-(?=\p{L}{2})/gu : /(?!)/g)].map(
          ({ index }) => ({
            head: rest.slice(0, index + 1),
            at: index + 1,
          }),
        ),
      ].sort((a, b) => b.at - a.at)
      const fit = pieces.find(({ head }) => measure(start + head) <= room())
      lines.push(fit ? start + fit.head : line || rest)
      if (!fit && !line) {
        rest = ''
        break
      }
      rest = fit ? rest.slice(fit.at) : rest
      line = ''
    }
  }
  if (line) lines.push(line)
  return lines.map((one, index) => ({ text: one, last: index === lines.length - 1 }))
}
