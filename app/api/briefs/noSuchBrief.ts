import { ProblemError } from '../../../core/api/problem.ts'

export function noSuchBrief(): ProblemError {
  return new ProblemError(404, 'There is no such brief.')
}
