import { setUp } from '../../core/api/people.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Accounts } from '../../core/host.ts'
import { workspaceName } from '../../prisma/people.ts'
import { StartError } from '../startError.ts'

interface Owner {
  readonly email: string
  readonly password: string
  readonly name: string
}

const variables = {
  email: 'CHANCERY_OWNER_EMAIL',
  password: 'CHANCERY_OWNER_PASSWORD',
  name: 'CHANCERY_OWNER_NAME',
  workspace: 'CHANCERY_WORKSPACE',
} as const

/**
 * Sets the workspace up without a browser, from the environment; does nothing when it is set up.
 * @param workspace name of the workspace; made from the owner's when absent
 * @throws StartError naming the variable whose value cannot be used
 */
export async function ensureOwner(
  accounts: Accounts,
  owner: Owner,
  workspace?: string | undefined,
): Promise<'made' | 'unchanged'> {
  if (await workspaceName()) return 'unchanged'
  const input = setUp.safeParse({ ...owner, workspace: workspace || `${owner.name}’s desk` })
  if (!input.success) {
    const [issue] = input.error.issues
    const field = Object.entries(variables).find(([key]) => key === issue?.path[0])?.[1]
    throw new StartError(`${field}: ${issue?.message}`)
  }
  try {
    await accounts.setUp(input.data)
    return 'made'
  } catch (error) {
    // Another process that started at the same time was first.
    if (error instanceof ProblemError && error.status === 409) return 'unchanged'
    throw error
  }
}
