'use client'

import { useMemo } from 'react'
import type { Revision } from '../../core/api/sources.ts'
import { describeSelection } from '../../core/quote/describe.ts'
import type { Passage } from '../../core/quote/passageTransfer.ts'
import { quotedIn } from '../../core/quote/quotedIn.ts'
import type { TextRange } from '../../core/quote/sentences.ts'

/** The words of a range with where they come from and whom the article gives them to. */
export function passageOf(revision: Revision, range: TextRange | null): Passage | null {
  const selectors = range && describeSelection(revision, range.start, range.end)
  if (!selectors) return null
  const { speaker, via } = quotedIn(revision, selectors)
  return { ...selectors, speaker, via, source: revision.source, revision: revision.hash }
}

/** The same of what is selected. */
export function usePassage(revision: Revision, selection: TextRange | null): Passage | null {
  return useMemo(() => passageOf(revision, selection), [revision, selection])
}
