import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureOwner } from '../../../server/accounts/ensureOwner.ts'
import { StartError } from '../../../server/startError.ts'
import { openDesk } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const owner = { name: 'Ada Okafor', email: 'ada@desk.test', password: 'a long enough one' }

test.each([
  [{ ...owner, password: 'short' }, 'CHANCERY_OWNER_PASSWORD: The password needs at least 10'],
  [{ ...owner, email: 'ada' }, 'CHANCERY_OWNER_EMAIL: That is not an e-mail address.'],
  [{ ...owner, name: ' ' }, 'CHANCERY_OWNER_NAME: The name is empty.'],
])('names the variable that cannot be used', async (input, message) => {
  const refusal = ensureOwner(desk.accounts, input)
  await expect(refusal).rejects.toThrow(StartError)
  await expect(refusal).rejects.toThrow(message)
})

test('makes the owner once, however many processes start at the same time', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => ensureOwner(desk.accounts, owner)))
  expect(outcomes.toSorted()).toEqual(['made', 'unchanged', 'unchanged'])
  const workspace = await desk.database.prisma.workspace.findUniqueOrThrow({ where: { id: 1 } })
  expect(workspace.name).toBe('Ada Okafor’s desk')
})
