import { openapi } from '../../../core/api/openapi/openapi.ts'
import { handleOpen } from '../handle.ts'

/** How to use the API. It tells nothing of what is stored: nobody needs to be signed in. */
export const GET = handleOpen(async () => Response.json(openapi()))
