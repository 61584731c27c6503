import type { ReactNode } from 'react'
import { Shell } from '../../components/shell/Shell.tsx'
import { can } from '../../core/access/can.ts'
import { workspaceName } from '../../prisma/people.ts'
import { requirePerson } from '../currentPerson.ts'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  const workspace = (await workspaceName()) ?? ''
  return (
    <Shell me={{ ...person, workspace }} canWrite={can(person.role, 'brief.create')}>
      {children}
    </Shell>
  )
}
