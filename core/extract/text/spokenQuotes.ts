import type { SpokenQuote } from '../article.ts'
import { wordsOf } from './features.ts'
import { type QuotedSpan, quotedSpans } from './quotedSpans.ts'
import { completeName, fullNames } from './speakerName.ts'
import { lastIndirect, whoSpeaks } from './whoSpeaks.ts'

/** Shortest direct speech, in words, that needs no verb of speech beside it. */
const longEnough = 8

/**
 * Direct speech with its speaker. "He said" is whoever spoke last, if that was in this paragraph or
 * the one before; otherwise the speaker is null rather than guessed.
 */
export function spokenQuotes(paragraphs: readonly string[]): SpokenQuote[] {
  const quotes: SpokenQuote[] = []
  const known: string[] = []
  let last: { speaker: string; paragraph: number } | null = null
  let carried: string | null = null
  for (const [index, text] of paragraphs.entries()) {
    known.push(...fullNames(text))
    const spans = quotedSpans(text)
    const reported: string | null = last && index - last.paragraph <= 1 ? last.speaker : null
    let inParagraph: string | null = /^["“«„]/.test(text) ? carried : null
    carried = null
    for (const [at, span] of spans.entries()) {
      const heard = whoSpeaks(text, spans, at)
      if (heard.kind === 'outlet') continue
      const named = heard.kind === 'named' ? completeName(heard.name, known) : null
      const speaker: string | null =
        named ??
        (heard.kind === 'pronoun'
          ? (inParagraph ?? before(text, span, known) ?? reported)
          : inParagraph)
      const spoken =
        heard.kind !== 'none' || (inParagraph !== null && wordsOf(span.words).length >= 3)
      if (spoken || wordsOf(span.words).length >= longEnough) {
        quotes.push({ speaker, quote: span.words.replace(/,$/, '') })
      }
      if (speaker) {
        inParagraph = speaker
        last = { speaker, paragraph: index }
      }
      if (span.open) carried = speaker
    }
    // Only the paragraph right below can say "he said" of somebody named here.
    if (!inParagraph && /["“«„»‘']/u.test(paragraphs[index + 1] ?? '')) {
      const speaker = lastIndirect(text)
      if (speaker) last = { speaker: completeName(speaker, known), paragraph: index }
    }
  }
  return quotes
}

/** Whose words the same paragraph reports before a quotation that says only "he said". */
function before(text: string, span: QuotedSpan, known: readonly string[]): string | null {
  const name = lastIndirect(text.slice(0, span.start))
  return name ? completeName(name, known) : null
}
