import { ProblemError } from '../../../../../../core/api/problem.ts'
import { withdrawNote } from '../../../../../../prisma/sourceNotes.ts'
import { handle } from '../../../../handle.ts'

export const DELETE = handle<{ id: string; note: string }>(
  'source.note',
  async ({ params: { id, note }, person }) => {
    if (!(await withdrawNote(id, note, person, new Date())))
      throw new ProblemError(404, 'There is no such note of yours.')
    return new Response(null, { status: 204 })
  },
)
