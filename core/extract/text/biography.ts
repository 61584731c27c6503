import { countWords, folded } from './features.ts'
import { personName } from './personNames.ts'
import { unicodePattern } from './unicodePattern.ts'

const verb =
  '(?:is|was|are|works|worked|writes|covers|has|holds|teaches|serves|reports|joined|lives|est|travaille|enseigne|es|trabaja|enseña|ist|arbeitet|lehrt|è|lavora|insegna|é|trabalha|leciona|является|работает)'
const generic = unicodePattern(
  String.raw`^(?:about )?(?:the|this|our) (?:author|writer|contributor|columnist|reporter)s?\b.{0,60}\b(?:is|are|was|works|writes|has|teaches)\b|^(?:l[’']auteure?|el autor|la autora|der autor|die autorin|l[’']autore|l[’']autrice|o autor|a autora|автор)\s+(?:est|es|ist|è|é|является|—|–)`,
)
const post = unicodePattern(
  String.raw`\b(?:fellow|professor|lecturer|analyst|journalist|director|editor|author of|researcher|correspondent|columnist|contributor|writer|reporter|scholar|candidate|associate|consultant|founder|ambassador|chercheu\p{L}+|professeure?|journaliste|investigador\p{L}*|profesora?|periodista|wissenschaftler\p{L}*|professorin|journalistin|ricercat\p{L}+|professore(?:ssa)?|giornalista)\b`,
)
const introduction = new RegExp(
  `^((?:\\p{Lu}[\\p{L}.'’-]*|al|bin|de|van|von|der)(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|al|bin|de|la|van|von|der|del)){1,4}),?\\s+(?:\\([^)]*\\)\\s+)?${verb}\\s`,
  'u',
)

/** Whether a paragraph tells who the author is instead of what happened. */
export function isBiography(line: string, authors: readonly string[]): boolean {
  const text = line.replace(/^[([]\s*/, '')
  if (countWords(text) > 130) return false
  if (generic.test(text)) return true
  if (authors.length === 0) return false
  const plain = folded(text.replace(/^(?:dr|prof|mr|ms|mrs)\.?\s+/iu, ''))
  const opening = folded(text.split(' ', 2).join(' '))
  return authors.some((author) => {
    // "Ekberg was a nonresident fellow in …"
    const surname = folded(author).split(' ').at(-1) ?? ''
    const bySurname = surname.length > 2 && opening.startsWith(`${surname} `)
    if (bySurname && post.test(text.slice(0, 160)) && countWords(text) < 60) return true
    const name = folded(author)
    if (!plain.startsWith(`${name} `)) return false
    return unicodePattern(`^(?:\\S+ ){0,6}?${verb}\\s`).test(
      `${text.slice(author.length).replace(/^[\s,()]+/, '')} `,
    )
  })
}

/** Name of whom a closing paragraph introduces ("Jane Roe is a fellow at …"); null when it does not. */
export function introducedPerson(text: string): string | null {
  if (countWords(text) > 90 || !post.test(text.slice(0, 220)) || /["“«„]/.test(text.slice(0, 60)))
    return null
  const name = introduction.exec(text)?.[1]
  return name ? personName(name, true) : null
}

/** What a house says of itself under "About …"; a person has no founding year. */
const house = unicodePattern(
  String.raw`\b(?:founded|established|organi[sz]ation|non-?profit|charity|company|agency|provider|think tank|institute|network)\b`,
)

/** The house that introduces itself in the box "About Harbour Aid"; null for a person's box. */
export function boxedHouse(head: string, text: string): string | null {
  const name = /^(?:about|à propos de|sobre|über)\s+(.{3,60})$/iu.exec(head)?.[1]?.replace(/:$/, '')
  if (!name || /^(?:the |this |us$|me$)/i.test(name) || !/^\p{Lu}/u.test(name)) return null
  return house.test(text.slice(0, 300)) && text.includes(name) ? name : null
}

/** Name in the heading of an author's box: "About Jane Roe". */
export function boxedPerson(text: string): string | null {
  const found =
    /^(?:about|à propos de|sobre|über|posts by|more (?:by|from)|all posts by|view all posts by|author:)\s+(.{3,50})$/iu.exec(
      text,
    )
  return found?.[1] ? personName(found[1], true) : null
}
