import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '../../components/account/AccountPage.tsx'
import { SignInForm } from '../../components/account/SignInForm.tsx'
import { workspaceName } from '../../prisma/people.ts'
import { currentPerson } from '../currentPerson.ts'
import { ownPath } from './ownPath.ts'

export const metadata: Metadata = { title: 'Sign in' }

interface Props {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: Props) {
  const next = ownPath((await searchParams).next)
  if (await currentPerson()) redirect(next)
  const workspace = await workspaceName()
  if (!workspace) redirect('/setup')
  return (
    <AccountPage title="Sign in" lead={workspace}>
      <SignInForm next={next} />
    </AccountPage>
  )
}
