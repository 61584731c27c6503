import { z } from 'zod'
import { roles } from '../access/roles.ts'
import { email, line, password, personName, time } from './fields.ts'

export const role = z.enum(roles)

export const personSummary = z.object({ id: z.string(), name: z.string(), color: z.int() })
export type PersonSummary = z.infer<typeof personSummary>

export const me = personSummary.extend({ email: z.string(), role, workspace: z.string() })
export type Me = z.infer<typeof me>

export const member = personSummary.extend({ email: z.string(), role, joinedAt: time })
export type Member = z.infer<typeof member>
export const changeMember = z.strictObject({ role })

/** First run: the workspace and its owner. */
export const setUp = z.strictObject({
  workspace: line('The name of the workspace', 80),
  name: personName,
  email,
  password,
})

export const invitation = z.object({
  id: z.string(),
  role,
  note: z.string().nullable(),
  createdAt: time,
  expiresAt: time,
  status: z.enum(['open', 'accepted', 'expired', 'revoked']),
})
export type Invitation = z.infer<typeof invitation>
/** The link is shown this once. */
export const createdInvitation = invitation.extend({ url: z.string() })
export const createInvitation = z.strictObject({
  role,
  note: line('The note', 120).optional(),
  /** Days until the link expires. */
  days: z.int().min(1).max(90).default(7),
})
export const acceptInvitation = z.strictObject({ name: personName, email, password })

/** What an invitation link offers to whoever opens it. */
export const invitationOffer = z.object({
  role,
  inviter: z.string(),
  workspace: z.string(),
  expiresAt: time,
})
export type InvitationOffer = z.infer<typeof invitationOffer>
