import { boxedHouse, boxedPerson } from './biography.ts'
import { folded } from './features.ts'
import type { LineFacts } from './lineFacts.ts'
import { personNames } from './personNames.ts'
import { isRole } from './readMeta.ts'
import { unicodePattern } from './unicodePattern.ts'

/** Lines above the title that may still hold its byline. */
const above = 4

/** The authors that the text names as such, in its order: byline, name line, signature, box. */
export function findAuthors(
  facts: readonly LineFacts[],
  titleIndex: number,
  textIndex: number,
): string[] {
  const head = facts.slice(titleIndex + 1, Math.max(textIndex, titleIndex + 1) + 1)
  const top = facts.slice(Math.max(0, titleIndex - above), Math.max(0, titleIndex))
  const tail = facts.slice(textIndex + 1)
  const byline = (fact: LineFacts) =>
    fact.meta?.byline && fact.linkShare < 1.1 ? fact.meta.authors : []
  const bare = (fact: LineFacts, index: number) =>
    fact.menu && !fact.meta?.dates.length && !isVouched(head, index)
      ? []
      : (fact.meta?.authors ?? [])
  const ways = [
    () => head.flatMap(byline),
    () => nearName(head, bare),
    () => top.flatMap(byline),
    () => signature(tail),
    () =>
      tail
        .map((fact, index) =>
          boxedHouse(fact.text, tail[index + 1]?.text ?? '') ? null : boxedPerson(fact.text),
        )
        .filter((name) => name !== null)
        .slice(0, 1),
    () => reporters(tail),
    () => invited(facts),
  ]
  for (const way of ways) {
    const names = unique(way())
    if (names.length > 0) return names
  }
  return []
}

/** The first lines of names under the title; a later one is somebody else's. */
function nearName(
  head: readonly LineFacts[],
  bare: (fact: LineFacts, index: number) => readonly string[],
): string[] {
  const names: string[] = []
  for (const [index, fact] of head.entries()) {
    const found = bare(fact, index)
    if (found.length > 0) names.push(...found)
    else if (names.length > 0 && !isRole(fact.text)) break
  }
  return names.slice(0, 6)
}

/** A name among short lines is a byline when a date or what the person does stands beside it. */
function isVouched(head: readonly LineFacts[], index: number): boolean {
  return [head[index - 1], head[index + 1]].some(
    (fact) => fact !== undefined && ((fact.meta?.dates.length ?? 0) > 0 || isRole(fact.text)),
  )
}

/** A byline below the text, or a dash and a name at its end. */
function signature(tail: readonly LineFacts[]): string[] {
  const last = tail.findLastIndex((fact) => fact.prose)
  const stop = tail.findIndex((fact) => fact.endHead || fact.asideHead)
  const end = stop >= 0 ? stop : tail.length
  for (const [index, fact] of tail.slice(0, end).entries()) {
    const dashed = /^[—–-]{1,2}\s*(\p{L}.{3,60})$/u.exec(fact.text)
    const signed = dashed?.[1] ? personNames(dashed[1].replace(/,.*$/, ''), true) : null
    if (signed) return signed
    const before = tail[index - 1]
    const closes = index >= last - 3 || (before?.prose ?? false)
    if (fact.meta?.byline && fact.meta.authors.length > 0 && closes && !tail[index + 1]?.prose) {
      return [...fact.meta.authors]
    }
  }
  return []
}

function reporters(tail: readonly LineFacts[]): string[] {
  for (const fact of tail) {
    const found = unicodePattern(
      String.raw`^\(?(?:reporting|writing)(?: and writing)? by (.+?)(?:[;.)]|\bediting\b|$)`,
    ).exec(fact.text)
    const phrase = found?.[1]?.replace(/\s+in\s+\p{Lu}\p{L}+(?=,|\s+and|$)/gu, '').trim()
    const names = phrase ? personNames(phrase, true) : null
    if (names) return names
  }
  return []
}

/** "Email Jane Doe here": weak, but it names whoever wrote. */
function invited(facts: readonly LineFacts[]): string[] {
  for (const fact of facts) {
    const found =
      /^(?:[Ee]-?mail|[Cc]ontact|[Ff]ollow)\s+(\p{Lu}\S+(?:\s\p{Lu}\S+){1,2})\s+(?:here|on [Tt]witter|at @)/u.exec(
        fact.text,
      )
    const names = found?.[1] ? personNames(found[1], true) : null
    if (names) return names
  }
  return []
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = folded(name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
