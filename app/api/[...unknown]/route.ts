import { ProblemError } from '../../../core/api/problem.ts'
import { handleOpen } from '../handle.ts'

const refuse = handleOpen(async () => {
  throw new ProblemError(404, 'There is nothing at this address.')
})

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
