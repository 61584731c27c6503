import type { Role } from '../core/access/roles.ts'
import type { Invitation } from '../core/api/people.ts'
import { prisma } from './client.ts'
import type { Invitation as Row } from './generated/client.ts'
import { newId } from './newId.ts'
import { asRole } from './people.ts'

export interface FoundInvitation extends Invitation {
  /** Name of the owner who made it. */
  readonly inviter: string
}

/** SHA-256 of an invitation's token, hex: all that the database keeps of it. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Buffer.from(digest).toString('hex')
}

export function invitationStatus(row: Row, now: Date): Invitation['status'] {
  if (row.acceptedAt) return 'accepted'
  if (row.revokedAt) return 'revoked'
  return row.expiresAt <= now ? 'expired' : 'open'
}

const present = (row: Row, now: Date): Invitation => ({
  id: row.id,
  role: asRole(row.role),
  note: row.note,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  status: invitationStatus(row, now),
})

/** All invitations, the latest first. */
export async function listInvitations(now: Date): Promise<Invitation[]> {
  const rows = await prisma().invitation.findMany({ orderBy: { createdAt: 'desc' } })
  return rows.map((row) => present(row, now))
}

/** Stores an invitation and returns it with its token, which nothing can tell afterwards. */
export async function addInvitation(
  input: { role: Role; note?: string | undefined; days: number },
  createdById: string,
  now: Date,
): Promise<{ invitation: Invitation; token: string }> {
  const token = newId(32)
  const row = await prisma().invitation.create({
    data: {
      id: newId(),
      tokenHash: await hashToken(token),
      role: input.role,
      note: input.note ?? null,
      createdById,
      createdAt: now,
      expiresAt: new Date(now.getTime() + input.days * 86_400_000),
    },
  })
  return { invitation: present(row, now), token }
}

export async function findInvitation(token: string, now: Date): Promise<FoundInvitation | null> {
  const row = await prisma().invitation.findUnique({ where: { tokenHash: await hashToken(token) } })
  if (!row) return null
  const inviter = await prisma().user.findUnique({ where: { id: row.createdById } })
  return { ...present(row, now), inviter: inviter?.name ?? 'A former member' }
}

/** Makes the link useless. False when there is no open invitation of this id. */
export async function revokeInvitation(id: string, now: Date): Promise<boolean> {
  const { count } = await prisma().invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}
