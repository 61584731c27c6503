import type { BlockKind } from '../article.ts'
import { boxedPerson, isBiography } from './biography.ts'
import type { Classified } from './classified.ts'
import { capitalShare, endsSentence } from './features.ts'
import type { LineFacts } from './lineFacts.ts'
import { unicodePattern } from './unicodePattern.ts'

type Part = BlockKind | 'end' | 'aside'

/** Words that must have been read before something may end the article. */
const enoughToEnd = 50

/**
 * Walks down from the title and says of every line what it is. Boxes beside the article are left
 * when running text resumes; comments, notes, the author's box or the footer end it.
 */
export function classifyLines(
  facts: readonly LineFacts[],
  titleIndex: number,
  authors: readonly string[],
): Classified[] {
  const walk = new Walk(facts, authors)
  return facts.map((fact, index) => {
    if (index === titleIndex) return block(fact, 'title', true)
    if (index < titleIndex) {
      // A picture's caption may stand above the headline; everything else there is the page.
      return block(
        fact,
        fact.caption === 'caption' && titleIndex - index < 3 ? 'caption' : 'other',
        false,
      )
    }
    const part = walk.next(index)
    if (part === 'end' || part === 'aside' || part === 'other') return block(fact, 'other', false)
    return block(fact, part, true)
  })
}

function block(fact: LineFacts, kind: BlockKind, included: boolean): Classified {
  const keep = included || (kind === 'caption' && !included)
  return {
    kind,
    text: fact.text,
    included: keep,
    spaced: fact.spaced,
    quoted: fact.mark === 'quotation',
  }
}

/** Lines after which a run of sentences is long enough to be judged. */
const longestRun = 12

function proseFrom(facts: readonly LineFacts[]): number[] {
  const sums: number[] = [0]
  for (const fact of facts.toReversed())
    sums.push((sums.at(-1) ?? 0) + (fact.prose ? fact.words : 0))
  return sums.reverse()
}

class Walk {
  private readonly facts: readonly LineFacts[]
  private readonly authors: readonly string[]
  /** Words of running text from each line to the end. */
  private readonly proseFrom: readonly number[]
  private words = 0
  private aside = false
  private asideAt = 0
  private ended = false
  private last: { kind: Part; text: string } = { kind: 'title', text: '' }

  constructor(facts: readonly LineFacts[], authors: readonly string[]) {
    this.facts = facts
    this.proseFrom = proseFrom(facts)
    this.authors = authors
  }

  next(index: number): Part {
    const fact = this.facts[index]
    if (!fact || this.ended) return 'end'
    const part = this.partOf(fact, index)
    if (part === 'end') this.ended = true
    if (part === 'aside') {
      this.aside = true
      this.asideAt = index
    }
    if (part === 'paragraph' || part === 'listItem' || part === 'quotation') {
      this.aside = false
      this.words += fact.words
    }
    if (part !== 'other' && part !== 'aside' && part !== 'caption')
      this.last = { kind: part, text: fact.text }
    return part
  }

  private partOf(fact: LineFacts, index: number): Part {
    if (fact.endHead) return this.mayEnd(index, 4) ? 'end' : 'aside'
    if (boxedPerson(fact.text)) return this.mayEnd(index, 1) ? 'end' : 'other'
    if (fact.caption) return fact.caption === 'caption' ? 'caption' : 'other'
    if (fact.asideHead && !signsOff(fact.text)) return 'aside'
    if (fact.furniture) return signsOff(fact.text) && this.mayEnd(index, 0.5) ? 'end' : 'other'
    if (isBiography(fact.text, this.authors)) return this.mayEnd(index, 0.5) ? 'end' : 'other'
    if (isNote(fact) && this.words > enoughToEnd) return 'other'
    if (fact.meta) return 'other'
    if (this.words === 0 && !this.opens(fact, index)) return 'other'
    if (this.aside && !this.resumes(fact, index)) return 'other'
    return this.ownPart(fact, index)
  }

  /** Kinds of the article's own lines. */
  private ownPart(fact: LineFacts, index: number): Part {
    const running = fact.sentence || fact.prose
    if (fact.mark === 'bullet' || fact.mark === 'number') {
      if (running || (this.words > 0 && fact.linkShare < 0.6 && this.inList(index)))
        return 'listItem'
      return 'other'
    }
    if (running && !(fact.mark === 'heading' && fact.words <= 20))
      return fact.mark === 'quotation' ? 'quotation' : 'paragraph'
    if (this.words > 0 && fact.words >= 12 && fact.linkShare < 0.5 && capitalShare(fact.text) < 0.6)
      return 'paragraph'
    if (
      /:$/.test(this.last.text) &&
      this.last.kind === 'paragraph' &&
      fact.linkShare < 0.3 &&
      fact.words <= 25
    ) {
      return 'listItem'
    }
    if (this.last.kind === 'listItem' && fact.menu && fact.gap === 0 && fact.linkShare < 0.3)
      return 'listItem'
    return this.headsText(fact, index) ? 'heading' : 'other'
  }

  /** Below the title, single sentences between buttons are not yet the article. */
  private opens(fact: LineFacts, index: number): boolean {
    if (!(fact.sentence || fact.prose || fact.words >= 12)) return false
    const previous = this.facts[index - 1]
    const deck =
      this.last.kind === 'title' && index < 60 && fact.words >= 6 && previous !== undefined
    return deck || fact.prose || this.runWords(index) >= 25 || this.proseLeft(index) < 30
  }

  private resumes(fact: LineFacts, index: number): boolean {
    if (!(fact.sentence || fact.prose || fact.words >= 28)) return false
    if (this.hangs()) return fact.words >= 10
    if (!fact.prose && fact.text.endsWith('?')) return false
    const run = this.run(index)
    const words = run.reduce((sum, line) => sum + line.words, 0)
    if (words >= 40 || (words >= 22 && run.length >= 2)) return true
    // A box of a single link, after which the article goes on with one paragraph.
    return index - this.asideAt <= 2 && fact.prose && words >= 18
  }

  /** The last paragraph stopped in mid-sentence: more of it must come. */
  private hangs(): boolean {
    return this.last.kind === 'paragraph' && !endsSentence(this.last.text)
  }

  private run(index: number): LineFacts[] {
    const run: LineFacts[] = []
    for (let at = index; at < this.facts.length && run.length < longestRun; at += 1) {
      const fact = this.facts[at]
      if (!fact || !(fact.sentence || fact.prose) || isBiography(fact.text, this.authors)) break
      run.push(fact)
    }
    return run
  }

  private runWords(index: number): number {
    return this.run(index).reduce((sum, line) => sum + line.words, 0)
  }

  private proseLeft(index: number): number {
    return this.proseFrom[index + 1] ?? 0
  }

  /** Ends only where what follows is small beside what was read: some marks also stand at the top. */
  private mayEnd(index: number, times: number): boolean {
    if (this.words < enoughToEnd || (times < 4 && this.hangs())) return false
    return this.words >= 300 && times >= 4 ? true : this.proseLeft(index) <= this.words * times + 20
  }

  private inList(index: number): boolean {
    const fact = this.facts[index]
    if (!fact) return false
    if (fact.words >= 4 || /:$/.test(this.last.text)) return true
    const near = [this.facts[index - 1], this.facts[index + 1]]
    return near.some((other) => other?.mark === fact.mark && other.words >= 4)
  }

  /** A short line right above running text, inside the article. */
  private headsText(fact: LineFacts, index: number): boolean {
    if (fact.words > 18 || fact.linkShare > 0.4 || (fact.menu && fact.mark !== 'heading'))
      return false
    if (this.aside && fact.mark !== 'heading') return false
    const following = this.facts
      .slice(index + 1, index + 6)
      .find((other) => !other.caption && !other.meta)
    if (
      !following ||
      following.furniture ||
      following.endHead ||
      isBiography(following.text, this.authors)
    )
      return false
    return (
      following.sentence ||
      following.prose ||
      following.mark === 'bullet' ||
      following.mark === 'number'
    )
  }
}

const signOff =
  /^\W*(?:filed under|tagged|tags?\s?:|topics?\s?:|categor|posted in|©|\(c\)|copyright|(?:additional )?reporting by|\(?reporting by|this (?:article|post|piece|story|op-?ed) (?:was|is|has)|originally published|the (?:views|opinions)|like this|share this|étiquettes|mots-clés|etiquetas|schlagwörter)/iu

/** "Email Jane Doe here": the end of an article, unlike "Follow us", which stands anywhere. */
const contact = /^(?:[Ee]-?mail|[Cc]ontact|[Ff]ollow|[Rr]each)\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u

function signsOff(text: string): boolean {
  return signOff.test(text) || contact.test(text)
}

/** A footnote: "[3] See …", "4. Ministry of Trade, Annual Report, 2031, p. 12." */
function isNote(fact: LineFacts): boolean {
  if (/^\[\d{1,3}\]\s?\S|^[¹²³⁴-⁹]+\s?\S|^\^\s?\S/u.test(fact.text)) return true
  return (
    /^\(?\d{1,3}[.)]?\s/.test(fact.text) &&
    unicodePattern(
      String.raw`\b(?:ibid|op\. cit|pp?\. ?\d|https?:|www\.|accessed|see also|vol\.|no\. \d)`,
    ).test(fact.text)
  )
}
