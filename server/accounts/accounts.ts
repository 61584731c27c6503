import type { Role } from '../../core/access/roles.ts'
import { unusableInvitation } from '../../core/access/unusableInvitation.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Accounts } from '../../core/host.ts'
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import { hashToken, invitationStatus } from '../../prisma/invitations.ts'
import { asRole, findPerson, lockMembership } from '../../prisma/people.ts'
import { answerAuth } from '../auth/answerAuth.ts'
import { createAuth } from '../auth/auth.ts'
import { addMember } from './addMember.ts'
import { rejoin } from './rejoin.ts'
import { workspaceSecret } from './workspaceSecret.ts'

export interface AccountsOptions {
  readonly database: { readonly prisma: PrismaClient }
  /** Signs sessions; the workspace's own secret when absent. */
  readonly secret?: string | undefined
  /** The address that people open, e.g. `https://desk.example.org`. */
  readonly publicUrl?: string | undefined
  /** Whether X-Forwarded-For comes from a proxy of ours, which appended the client's address. */
  readonly trustProxy?: boolean | undefined
  /** Has a person's open sockets judged anew: their role, membership or session changed. */
  readonly membershipChanged: (userId: string) => void | Promise<void>
}

interface Credentials {
  readonly name: string
  readonly email: string
  readonly password: string
}

interface Permit {
  readonly role: Role
  /** Notes, in the same transaction, who it was. */
  readonly joined?: (userId: string) => Promise<unknown>
}

/** Who belongs to the workspace and who sends a request. */
export async function createAccounts(options: AccountsOptions): Promise<Accounts> {
  const { prisma } = options.database
  const membershipChanged = async (userId: string) => options.membershipChanged(userId)
  const ownSecret = await workspaceSecret(prisma)
  const auth = createAuth({
    prisma,
    secret: options.secret ?? ownSecret,
    publicUrl: options.publicUrl,
    sessionEnded: membershipChanged,
  })
  const { password: passwords } = await auth.$context

  const signIn = async ({ email, password }: Credentials): Promise<Headers> =>
    (await auth.api.signInEmail({ body: { email, password }, returnHeaders: true })).headers

  /** Adds a member in a transaction that first makes sure, under the lock, that they may join. */
  const add = async (
    who: Credentials,
    permit: (tx: Prisma.TransactionClient) => Promise<Permit>,
  ): Promise<{ userId: string; headers: Headers }> => {
    const passwordHash = await passwords.hash(who.password)
    const userId = await prisma.$transaction(async (tx) => {
      await lockMembership(tx)
      const { role, joined } = await permit(tx)
      const known = (hash: string) => passwords.verify({ hash, password: who.password })
      const id =
        (await rejoin(tx, who.email.toLowerCase(), role, known)) ??
        (await addMember(tx, { ...who, passwordHash, role }))
      await joined?.(id)
      return id
    })
    return { userId, headers: await signIn(who) }
  }

  return {
    authenticate: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? findPerson(session.user.id) : null
    },
    identify: async (headers) => {
      const known = await auth.api.getSession({ headers })
      const person = known && (await findPerson(known.user.id))
      return person && { ...person, session: known.session.id }
    },
    handle: (request) => answerAuth(auth, request, options.trustProxy ?? false),
    setUp: async ({ workspace, ...owner }) => {
      const { headers } = await add(owner, async (tx): Promise<Permit> => {
        const { count } = await tx.workspace.updateMany({
          where: { id: 1, name: '' },
          data: { name: workspace },
        })
        if (count === 0) throw new ProblemError(409, 'This workspace is set up already. Sign in.')
        return { role: 'owner' }
      })
      return headers
    },
    join: ({ role, ...who }) => add(who, async () => ({ role })),
    accept: (token, who) =>
      add(who, async (tx) => {
        const invitation = await tx.invitation.findUnique({
          where: { tokenHash: await hashToken(token) },
        })
        if (!invitation) throw new ProblemError(404, unusableInvitation.unknown)
        const status = invitationStatus(invitation, new Date())
        if (status !== 'open') throw new ProblemError(410, unusableInvitation[status])
        return {
          role: asRole(invitation.role),
          joined: (acceptedById) =>
            tx.invitation.update({
              where: { id: invitation.id },
              data: { acceptedAt: new Date(), acceptedById },
            }),
        }
      }),
    membershipChanged,
  }
}
