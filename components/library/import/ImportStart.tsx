import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Titled } from './queueEntry.ts'

interface ImportStartProps {
  target: Titled | null
  onChoose: () => void
}

/** The import page while there is nothing to import. */
export function ImportStart({ target, onChoose }: ImportStartProps) {
  return (
    <EmptyState
      title={target ? `Add a text to “${target.title}”` : 'Bring articles in'}
      action={
        <Button look="primary" onClick={onChoose}>
          Choose files…
        </Button>
      }
    >
      {target
        ? 'Drop its file anywhere on this page, or paste its text or its web address: you look at it before it is stored as a text of this source.'
        : 'Drop files, folders or ZIPs anywhere on this page (web pages, PDF, Word, mail, plain text, RIS or BibTeX), or paste a text or web addresses: you look at everything before it is stored.'}
    </EmptyState>
  )
}
