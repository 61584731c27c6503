import type { SearchRequest } from '../../core/api/search.ts'
import { everything } from '../../core/search/searchAddress.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

interface NoResultsProps {
  asked: SearchRequest
  onChoose: (change: Partial<SearchRequest>) => void
}

/** Nothing matches: says why that may be, and offers the nearest way out. */
export function NoResults({ asked, onChoose }: NoResultsProps) {
  const { q, archived, sort, ...rest } = asked
  const filtered = JSON.stringify(rest) !== JSON.stringify(unfiltered)
  if (q.trim() && filtered)
    return (
      <EmptyState
        title="Nothing found with these filters"
        action={
          <Button onClick={() => onChoose({ ...everything, q, archived, sort })}>
            Search without filters
          </Button>
        }
      >
        No article that the filters let through has all of these words.
      </EmptyState>
    )
  if (q.trim())
    return (
      <EmptyState title={`Nothing found for “${q.trim()}”`}>
        No article has all of these words. Try fewer of them, or only the beginning of one.
      </EmptyState>
    )
  if (filtered)
    return (
      <EmptyState
        title="Nothing with these filters"
        action={
          <Button onClick={() => onChoose({ ...everything, archived })}>Clear filters</Button>
        }
      >
        No article has all that the filters ask for.
      </EmptyState>
    )
  return (
    <EmptyState
      title={archived ? 'Nothing is archived' : 'Nothing is active'}
      action={
        archived ? (
          <Button onClick={() => onChoose({ archived: false })}>Show active articles</Button>
        ) : undefined
      }
    >
      {archived
        ? 'Archived articles leave the list and the search; quotations from them stay whole.'
        : 'Every article is archived. Bring one back, or import another.'}
    </EmptyState>
  )
}

const { q: _q, archived: _archived, sort: _sort, ...unfiltered } = everything
