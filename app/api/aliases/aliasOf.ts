import { ProblemError } from '../../../core/api/problem.ts'
import type { Alias } from '../../../core/api/search.ts'
import type { SavedAlias } from '../../../prisma/aliases.ts'

/** The saved alias. @throws ProblemError 404, 409 or 422 when it was not saved */
export function aliasOf(saved: SavedAlias): Alias {
  if (saved === 'unknown') throw new ProblemError(404, 'There is no such alias.')
  if (saved === 'one-spelling')
    throw new ProblemError(422, 'Search takes these for one spelling already. Add another one.')
  if ('taken' in saved)
    throw new ProblemError(
      409,
      `“${saved.taken}” already stands in the alias ${saved.by.map((name) => `“${name}”`).join(', ')}. Change that one, or take it out there.`,
    )
  return saved.alias
}
