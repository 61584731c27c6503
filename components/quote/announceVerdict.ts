import type { Editor } from '@tiptap/core'
import { explainVerdict, verdictSigns } from '../../core/quote/verdictWords.ts'
import { shownQuotes } from './showQuotes.ts'

/** Milliseconds after which nobody waits for the verdict any more. */
const patience = 10_000

/** Says how a quotation stands to its source, once its text is here: `say` gets it in words. */
export function announceVerdict(editor: Editor, id: string, say: (words: string) => void): void {
  const tell = () => {
    const quote = shownQuotes(editor.state).find(({ attributes }) => attributes.id === id)
    if (!quote?.verdict) return false
    const { status } = quote.verdict
    const why = status === 'exact' ? '' : ` ${explainVerdict(quote.verdict)}`
    say(`Quotation, source ${quote.number}: ${verdictSigns[status].word}.${why}`)
    return true
  }
  if (tell()) return
  const stop = () => {
    clearTimeout(timer)
    editor.off('transaction', listen)
  }
  const listen = () => {
    if (tell()) stop()
  }
  const timer = setTimeout(stop, patience)
  editor.on('transaction', listen)
}
