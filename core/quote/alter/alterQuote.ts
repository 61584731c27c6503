import type { TextRange } from '../sentences.ts'
import { type Verdict, verdict } from '../verdict.ts'
import { addSic } from './addSic.ts'
import { bracketWords } from './bracketWords.ts'
import { changeCase } from './changeCase.ts'
import { omitWords } from './omitWords.ts'
import { restoreWords } from './restoreWords.ts'
import { applyChanges, type TextChange } from './textChange.ts'
import { trimTo } from './trimTo.ts'

/** What may be done to the words of a quotation. Emphasis is a mark of the text and no change of words. */
export type Alter =
  | { readonly kind: 'omit' | 'case' | 'sic' | 'trim' | 'restore' }
  | { readonly kind: 'bracket'; readonly words: string }

export type Altered =
  | {
      readonly changes: readonly TextChange[]
      readonly content: string
      /** How the altered words stand to the published ones. */
      readonly verdict: Verdict
    }
  /** A sentence for the person. */
  | { readonly refused: string }

const impossible: Readonly<Record<Alter['kind'], string>> = {
  omit: 'Select the words to leave out, but not all of them.',
  bracket: 'Type the words that stand in the brackets, without brackets of their own.',
  case: 'Put the caret on a word that begins with a letter.',
  sic: 'Put the caret on the word that stands so in the source.',
  trim: 'Select the words to keep.',
  restore: 'The words stand as published.',
}

/**
 * Alters the words of a quotation. `selected` are UTF-16 units into `content`. Nothing passes that
 * would leave the quotation differing from its source.
 */
export function alterQuote(
  content: string,
  selected: TextRange,
  alter: Alter,
  exact: string,
): Altered {
  const changes = changesOf(content, selected, alter, exact)
  if (!changes) return { refused: impossible[alter.kind] }
  const altered = applyChanges(content, changes)
  const after = verdict(altered, exact)
  if (after.status === 'differs') return { refused: refusalOf(content, alter, exact) }
  return { changes, content: altered, verdict: after }
}

function changesOf(
  content: string,
  selected: TextRange,
  alter: Alter,
  exact: string,
): readonly TextChange[] | null {
  if (alter.kind === 'omit') return omitWords(content, selected)
  if (alter.kind === 'bracket') return bracketWords(content, selected, alter.words)
  if (alter.kind === 'case') return changeCase(content, selected)
  if (alter.kind === 'sic') return addSic(content, selected)
  if (alter.kind === 'trim') return trimTo(content, selected)
  return restoreWords(content, exact)
}

function refusalOf(content: string, alter: Alter, exact: string): string {
  if (verdict(content, exact).status === 'differs')
    return 'These words differ from the source already. Bring the published words back first.'
  if (alter.kind === 'bracket')
    return 'Brackets may stand for at most eight words and for no “not”: leave words out with […] first, or bracket fewer.'
  if (alter.kind === 'trim' || alter.kind === 'omit')
    return 'What would be left could be misread: a number would lose its scale, or no whole word would be left.'
  return 'The words would differ from the source.'
}
