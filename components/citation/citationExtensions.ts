import { Extension, type Extensions } from '@tiptap/core'
import type { CitationStore } from './CitationStore.ts'
import { citationKeys } from './citationKeys.ts'
import { freshCitationIds } from './freshCitationIds.ts'
import { showCitations } from './showCitations.ts'

export interface CitationOptions {
  readonly citations: CitationStore
  /** Somebody wants to see or change what a citation, or a quotation's citation, says. */
  readonly onOpenCitation: (id: string) => void
}

/**
 * What the editor adds beside `documentExtensions` so that citations are set, numbered and opened.
 * Plugins only. The callback is read once; pass a stable one.
 */
export function citationExtensions({ citations, onOpenCitation }: CitationOptions): Extensions {
  return [
    Extension.create({
      name: 'citations',
      // Before the keys of quotations.
      priority: 1010,
      addProseMirrorPlugins: () => [
        showCitations(citations),
        citationKeys(onOpenCitation),
        freshCitationIds(),
      ],
    }),
  ]
}
