import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Person } from '../core/access/roles.ts'
import { host } from '../core/host.ts'
import { workspaceName } from '../prisma/people.ts'

/** Who asks for this page, or null. Asked once a request, however many components want to know. */
export const currentPerson = cache(
  async (): Promise<Person | null> => host().accounts.authenticate(new Headers(await headers())),
)

/** Who asks for this page; whoever is not signed in is sent to where they can be. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson()
  if (person) return person
  if (!(await workspaceName())) redirect('/setup')
  const path = (await headers()).get('x-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}
