import type { Role } from '../../core/access/roles.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Prisma } from '../../prisma/generated/client.ts'

/**
 * Takes a former member back under their old name and colour. A member who never left is refused,
 * and so is anybody who does not know the password of the account: an invitation alone must not
 * give away who somebody was.
 * @returns the user's id, or null when nobody has this address
 * @throws ProblemError 409 naming the field
 */
export async function rejoin(
  tx: Prisma.TransactionClient,
  email: string,
  role: Role,
  knowsPassword: (hash: string) => Promise<boolean>,
): Promise<string | null> {
  const user = await tx.user.findUnique({
    where: { email },
    include: { member: true, accounts: { where: { providerId: 'credential' } } },
  })
  if (!user) return null
  if (!user.member?.removedAt) throw taken('email', 'This address has an account already. Sign in.')
  if (!(await knowsPassword(user.accounts[0]?.password ?? '')))
    throw taken('password', 'You were here before with this address. Enter the password of then.')
  await tx.member.update({ where: { userId: user.id }, data: { role, removedAt: null } })
  return user.id
}

const taken = (path: string, detail: string) => new ProblemError(409, detail, [{ path, detail }])
