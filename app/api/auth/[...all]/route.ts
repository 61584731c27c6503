import { host } from '../../../../core/host.ts'
import { handleOpen } from '../../handle.ts'

const answer = handleOpen((request) => host().accounts.handle(request))

export { answer as GET, answer as POST }
