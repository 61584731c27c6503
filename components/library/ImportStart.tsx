import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** The import page while there is nothing to import. */
export function ImportStart({ onChoose }: { onChoose: () => void }) {
  return (
    <EmptyState
      title="Bring articles in"
      action={
        <Button look="primary" onClick={onChoose}>
          Choose files…
        </Button>
      }
    >
      Drop text files anywhere on this page, or paste a whole web page: you see title, authors, date
      and paragraphs before anything is stored.
    </EmptyState>
  )
}
