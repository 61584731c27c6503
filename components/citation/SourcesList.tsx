'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useReducer } from 'react'
import type { CitedSource } from '../../core/citation/citationNumbers.ts'
import { sourcesInOrder } from '../../core/citation/citationNumbers.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { SourceEntry } from './SourceEntry.tsx'
import styles from './SourcesList.module.css'

interface SourcesListProps {
  editor: Editor
  sources: SourceLookup
}

/** The numbered list of sources after a brief's text; follows the quotations by itself. */
export function SourcesList({ editor, sources }: SourcesListProps) {
  const [, refresh] = useReducer((count: number) => count + 1, 0)
  useEffect(() => sources.subscribe(refresh), [sources])
  const cited = useEditorState({
    editor,
    selector: ({ editor }) => sourcesInOrder(editor.state.doc),
    equalityFn: sameSources,
  })
  if (cited.length === 0) return null
  return (
    <section className={styles.sources} aria-labelledby="brief-sources">
      <h2 id="brief-sources">Sources</h2>
      <ol>
        {cited.map((entry) => (
          <SourceEntry key={entry.source} cited={entry} source={sources.source(entry.source)} />
        ))}
      </ol>
    </section>
  )
}

function sameSources(a: CitedSource[], b: CitedSource[] | null): boolean {
  return (
    b !== null &&
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index]
      return other && entry.source === other.source && entry.quotes === other.quotes
    })
  )
}
