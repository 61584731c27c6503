import { ProblemError } from '../../../core/api/problem.ts'

export function noSuchSource(): ProblemError {
  return new ProblemError(404, 'There is no such article.')
}
