'use client'

import { useRouter } from 'next/navigation'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** What stands in the place of an empty list. */
export function NoBriefs({ archived, canWrite }: { archived: boolean; canWrite: boolean }) {
  const router = useRouter()
  if (archived)
    return (
      <EmptyState title="Nothing is archived">
        Archiving takes a brief off the desk without losing anything: choose it in the menu at the
        end of its row, and bring it back from here.
      </EmptyState>
    )
  if (!canWrite)
    return (
      <EmptyState title="No briefs yet">
        Briefs appear here as soon as somebody who may write starts one.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No briefs yet"
      action={
        <Button look="primary" onClick={() => router.push('/?new=brief')}>
          Start a brief
        </Button>
      }
    >
      Start from a template, open the sources beside it, and every quotation that you pull in keeps
      its source.
    </EmptyState>
  )
}
