import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { bearer } from 'better-auth/plugins/bearer'
import type { PrismaClient } from '../../prisma/generated/client.ts'

export interface AuthOptions {
  readonly prisma: PrismaClient
  /** Signs the session cookies. */
  readonly secret: string
  /** The address that people open, where it is known; with https, cookies are sent over https only. */
  readonly publicUrl?: string | undefined
  /** Called when a session has ended, by signing out or by revoking it. */
  readonly sessionEnded: (userId: string) => Promise<void>
}

export type Auth = ReturnType<typeof createAuth>

const day = 86_400

/** Passwords and sessions. Who belongs to the workspace is not its business; see server/accounts. */
export function createAuth({ prisma, secret, publicUrl, sessionEnded }: AuthOptions) {
  return betterAuth({
    appName: 'Chancery',
    // No link is made of it: without a public address any base will do.
    baseURL: publicUrl ?? 'http://localhost',
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return host ? [`http://${host}`, `https://${host}`] : []
    },
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      // People join by set-up or invitation only.
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    session: { expiresIn: 30 * day, disableSessionRefresh: true },
    plugins: [bearer()],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // By the client's address in X-Forwarded-For, which our HTTP server sets from the socket.
    rateLimit: {
      enabled: true,
      window: 10,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: 'chancery',
      useSecureCookies: publicUrl?.startsWith('https://') ?? false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const member = await prisma.member.findFirst({ where: { userId, removedAt: null } })
            if (!member) throw new APIError('FORBIDDEN', { code: 'NO_LONGER_A_MEMBER' })
          },
        },
        delete: { after: async ({ userId }) => sessionEnded(userId) },
      },
    },
  })
}
