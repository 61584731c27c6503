'use client'

import { useMemo } from 'react'
import type { Revision } from '../../core/api/sources.ts'
import { describeSelection } from '../../core/quote/describe.ts'
import type { Passage } from '../../core/quote/passageTransfer.ts'
import { quotedIn } from '../../core/quote/quotedIn.ts'
import type { TextRange } from '../../core/quote/sentences.ts'

/** The selected words with where they come from and whom the article gives them to. */
export function usePassage(revision: Revision, selection: TextRange | null): Passage | null {
  return useMemo(() => {
    const selectors = selection && describeSelection(revision, selection.start, selection.end)
    if (!selectors) return null
    const { speaker, via } = quotedIn(revision, selectors)
    return { ...selectors, speaker, via, source: revision.source, revision: revision.hash }
  }, [revision, selection])
}
