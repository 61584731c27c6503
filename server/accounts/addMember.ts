import type { Role } from '../../core/access/roles.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { newId } from '../../prisma/newId.ts'
import { nextColor } from '../../prisma/people.ts'

export interface NewMember {
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly role: Role
}

/** Writes a person's rows: better-auth's user and credential, and our membership. Returns the id. */
export async function addMember(tx: Prisma.TransactionClient, member: NewMember): Promise<string> {
  const { name, email, passwordHash, role } = member
  const id = newId()
  await tx.user.create({
    data: {
      id,
      name,
      email: email.toLowerCase(),
      accounts: {
        create: { id: newId(), accountId: id, providerId: 'credential', password: passwordHash },
      },
      member: { create: { role, color: await nextColor(tx) } },
    },
  })
  return id
}
