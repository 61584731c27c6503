import { capitalShare, countWords, endsSentence, startsLower } from './features.ts'
import type { Line } from './line.ts'
import { readMeta } from './readMeta.ts'

/**
 * Puts together lines that a dump broke inside a sentence: at a link that got a line of its own, or
 * at an element that was floated into the paragraph.
 */
export function mendLines(lines: readonly Line[]): Line[] {
  const mended: Line[] = []
  for (let index = 0; index < lines.length; index += 1) {
    let line = lines[index]
    if (!line) continue
    while (hangs(line)) {
      const next = lines[index + 1]
      const after = lines[index + 2]
      if (next && (resumes(next) || (endsOnSmallWord(line.text) && completes(next)))) {
        line = joined(line, next)
        index += 1
      } else if (
        next &&
        after &&
        countWords(next.text) <= 8 &&
        !next.mark &&
        resumes(after) &&
        !endsSentence(next.text) &&
        after.gap + next.gap <= 2
      ) {
        line = joined(joined(line, next), after)
        index += 2
      } else {
        break
      }
    }
    mended.push(line)
  }
  return mended
}

/** A line of running text that stops in mid-sentence. */
function hangs(line: Line): boolean {
  return (
    line.mark !== 'heading' &&
    line.linkShare < 0.7 &&
    countWords(line.text) >= 5 &&
    !endsSentence(line.text) &&
    capitalShare(line.text) < 0.65
  )
}

/** A line that can only go on: it starts with a small letter or with what closes a clause. */
function resumes(line: Line): boolean {
  if (line.mark || line.linkShare > 0.5) return false
  if (/^[,;.)’”]\s?\S/u.test(line.text)) return true
  if (!startsLower(line.text) || readMeta(line.text)) return false
  return countWords(line.text) >= 3 && (endsSentence(line.text) || countWords(line.text) > 12)
}

const smallWord =
  /(?<!\p{L})(?:the|an?|of|in|on|at|to|for|from|with|by|and|or|that|which|its|their|his|her|le|la|les|des|du|de|et|à|dans|par|sur|une?|el|los|las|del|en|y|con|por|para|der|die|das|den|dem|des|und|von|mit|zu|im|il|lo|gli|della?|di|che|o|os|as|da|do|e|в|на|и|с|по|для)$/iu

function endsOnSmallWord(text: string): boolean {
  return smallWord.test(text)
}

function completes(line: Line): boolean {
  return (
    !line.mark &&
    line.linkShare < 0.5 &&
    line.gap <= 1 &&
    endsSentence(line.text) &&
    countWords(line.text) >= 3
  )
}

function joined(before: Line, after: Line): Line {
  const tight = /^[,;.)’”:!?]/u.test(after.text) || /[(“«]$/u.test(before.text)
  const text = `${before.text}${tight ? '' : ' '}${after.text}`
  const linked = before.linkShare * before.text.length + after.linkShare * after.text.length
  return { ...before, text, linkShare: linked / text.length }
}
