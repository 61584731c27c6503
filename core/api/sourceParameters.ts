import { z } from 'zod'

/** The parameters of `GET /api/sources`. */
export const listRequest = z.object({
  archived: z.stringbool('archived is true or false.').default(false),
  /** Id of the last source of the page before. */
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

/** The parameters of `GET /api/sources/{id}/original`. */
export const originalRequest = z.object({
  /** Hash of the text that is meant; absent: the current one. */
  revision: z.string().max(64).optional(),
})
