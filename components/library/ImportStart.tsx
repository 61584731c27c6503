import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

interface ImportStartProps {
  onChoose: () => void
  onPaste: () => void
}

/** The import page while there is nothing to import. */
export function ImportStart({ onChoose, onPaste }: ImportStartProps) {
  return (
    <EmptyState
      title="Bring articles in"
      action={
        <Button look="primary" onClick={onChoose}>
          Choose files…
        </Button>
      }
    >
      Drop text files anywhere on this page, or{' '}
      <Button size="small" look="quiet" onClick={onPaste}>
        paste a text
      </Button>
      : you see title, authors, date and paragraphs before anything is stored.
    </EmptyState>
  )
}
