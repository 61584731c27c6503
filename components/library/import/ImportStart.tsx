import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

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
      Drop files, folders or ZIPs anywhere on this page (web pages, PDF, Word, mail, plain text, RIS
      or BibTeX), or paste a text or web addresses: you look at everything before it is stored.
    </EmptyState>
  )
}
