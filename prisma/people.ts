import type { Person, Role } from '../core/access/roles.ts'
import { personColors, roles } from '../core/access/roles.ts'
import type { Member, PersonSummary } from '../core/api/people.ts'
import { prisma } from './client.ts'
import type { Prisma } from './generated/client.ts'

/** What came of a change of membership. The last owner can be neither removed nor demoted. */
export type MemberChange = 'changed' | 'unknown' | 'last-owner'

/** The name given at set-up; null before it. */
export async function workspaceName(): Promise<string | null> {
  const workspace = await prisma().workspace.findUnique({ where: { id: 1 } })
  return workspace?.name || null
}

/** A role as the database has it. What is none of ours is the least trusted. */
export function asRole(text: string): Role {
  return roles.find((role) => role === text) ?? 'reader'
}

/** The person of this user id, unless they were removed. */
export async function findPerson(userId: string): Promise<Person | null> {
  const member = await prisma().member.findFirst({
    where: { userId, removedAt: null },
    include: { user: true },
  })
  if (!member) return null
  const { user, role, color } = member
  return { id: user.id, name: user.name, email: user.email, role: asRole(role), color }
}

/** Everybody in the workspace, in the order in which they joined. */
export async function listMembers(): Promise<Member[]> {
  const members = await prisma().member.findMany({
    where: { removedAt: null },
    include: { user: true },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  })
  return members.map(({ user, role, color, joinedAt }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    color,
    role: asRole(role),
    joinedAt: joinedAt.toISOString(),
  }))
}

/** Names and colours of these users, removed ones included: their words keep their name. */
export async function summariesOf(userIds: Iterable<string>): Promise<Map<string, PersonSummary>> {
  const users = await prisma().user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true, member: { select: { color: true } } },
  })
  return new Map(users.map(({ id, name, member }) => [id, { id, name, color: member?.color ?? 0 }]))
}

/** Changes of membership happen one after another: two owners cannot demote each other at once. */
export async function lockMembership(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspace WHERE id = 1 FOR UPDATE`
}

export async function changeRole(userId: string, role: Role): Promise<MemberChange> {
  return changeMember(userId, role !== 'owner', { role })
}

/** Ends the membership and every session. What the person wrote stays. */
export async function removeMember(userId: string): Promise<MemberChange> {
  return changeMember(userId, true, { removedAt: new Date() })
}

async function changeMember(
  userId: string,
  losesOwner: boolean,
  data: { role: Role } | { removedAt: Date },
): Promise<MemberChange> {
  return prisma().$transaction(async (tx) => {
    await lockMembership(tx)
    const member = await tx.member.findFirst({ where: { userId, removedAt: null } })
    if (!member) return 'unknown'
    if (losesOwner && member.role === 'owner') {
      const owners = await tx.member.count({ where: { role: 'owner', removedAt: null } })
      if (owners === 1) return 'last-owner'
    }
    await tx.member.update({ where: { userId }, data })
    if ('removedAt' in data) await tx.session.deleteMany({ where: { userId } })
    return 'changed'
  })
}

/** The colour that the next person gets. Call it with the membership locked. */
export async function nextColor(tx: Prisma.TransactionClient): Promise<number> {
  return (await tx.member.count()) % personColors
}
