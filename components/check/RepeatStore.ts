import type { RepeatMatch } from '../../core/api/repeats.ts'
import type { ProseText } from '../../core/check/prose.ts'
import { repeatLimits } from '../../core/check/repeatLimits.ts'
import { fewestRepeated } from '../../core/check/repeats.ts'
import { type Match, uncitedWords } from '../../core/check/uncited.ts'
import { request } from '../ui/request.ts'

/** Milliseconds without a change after which changed blocks are asked about. */
const pause = 600
/** Milliseconds until what could not be asked is asked again. */
const retryAfter = 15_000
/** Phrases that are kept so that words stay underlined while their block is being written in. */
const mostPhrases = 200
/** Answers that are kept; blocks that were left long ago are asked about anew. */
const mostAnswers = 5_000

/**
 * Knows what the blocks of a brief repeat of the library's sources. It asks the server about blocks
 * that changed, by their text, once the person pauses; until the answer is there, phrases that were
 * found before are found again.
 */
export class RepeatStore {
  readonly #answers = new Map<string, readonly Match[]>()
  readonly #phrases = new Map<string, Match>()
  readonly #listeners = new Set<() => void>()
  #wanted: readonly string[] = []
  /** Reads the brief's texts, when somebody has changed them since they were last read. */
  #changed: (() => readonly string[]) | null = null
  #restsAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = false
  #ended = false
  /** The server could not be asked the last time. */
  failed = false

  /** What a block's text repeats; what was found in it before, while the server is being asked. */
  matches(text: string): readonly Match[] {
    return this.#answers.get(text) ?? this.#foundAgain(text)
  }

  /**
   * Says that the brief has changed, and asks about what is new in it after a pause, or at once. The
   * texts are read only then: no keystroke pays for it, nor for what is still to be asked of before.
   */
  want(texts: () => readonly string[], atOnce = false): void {
    if (this.#ended) return
    this.#changed = texts
    this.#restsAt = atOnce ? 0 : performance.now() + pause
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), atOnce ? 0 : pause)
  }

  /** Asks at once about what could not be asked. */
  again(): void {
    if (this.failed) void this.#ask()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#ended) return
    this.#asking = true
    let delay = 0
    try {
      this.#readTexts()
      const batch = batchOf(this.#wanted)
      if (batch.length === 0) return
      const { matches } = await request<{ matches: RepeatMatch[] }>('/api/repeats', {
        method: 'POST',
        body: {
          paragraphs: batch.map((text, at) => ({
            id: String(at),
            text: text.slice(0, repeatLimits.paragraph),
          })),
        },
      })
      for (const [at, text] of batch.entries()) this.#keep(text, matchesOf(matches, String(at)))
      this.#wanted = this.#wanted.filter((text) => !this.#answers.has(text))
      this.failed = false
      this.#tell()
    } catch {
      delay = retryAfter
      if (!this.failed) {
        this.failed = true
        this.#tell()
      }
    } finally {
      this.#asking = false
    }
    if ((this.#wanted.length === 0 && !this.#changed) || this.#ended) return
    clearTimeout(this.#timer)
    delay = Math.max(delay, this.#restsAt - performance.now())
    this.#timer = setTimeout(() => void this.#ask(), delay)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #readTexts(): void {
    const texts = this.#changed?.()
    this.#changed = null
    if (texts)
      this.#wanted = [...new Set(texts)].filter((text) => !this.#answers.has(text) && isLong(text))
  }

  #keep(text: string, matches: readonly Match[]): void {
    this.#answers.set(text, matches)
    for (const match of matches) {
      this.#phrases.delete(text.slice(match.from, match.to))
      this.#phrases.set(text.slice(match.from, match.to), match)
    }
    trim(this.#phrases, mostPhrases)
    trim(this.#answers, mostAnswers)
  }

  #foundAgain(text: string): readonly Match[] {
    return [...this.#phrases].flatMap(([phrase, match]) => {
      const from = text.indexOf(phrase)
      return from < 0 ? [] : [{ ...match, from, to: from + phrase.length }]
    })
  }
}

/** Uncited words of a block as far as is known. */
export const uncitedIn = (store: RepeatStore, block: ProseText) =>
  uncitedWords(block, store.matches(block.text))

function isLong(text: string): boolean {
  return text.split(/\s+/, fewestRepeated).length >= fewestRepeated
}

function batchOf(texts: readonly string[]): string[] {
  const batch: string[] = []
  let room: number = repeatLimits.all
  for (const text of texts) {
    const length = Math.min(text.length, repeatLimits.paragraph)
    if (batch.length === repeatLimits.paragraphs || length > room) break
    batch.push(text)
    room -= length
  }
  return batch
}

const matchesOf = (matches: readonly RepeatMatch[], id: string): Match[] =>
  matches.filter(({ paragraph }) => paragraph === id).map(({ paragraph: _, ...match }) => match)

function trim<T>(kept: Map<string, T>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}
