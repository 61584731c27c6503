import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '../../components/account/AccountPage.tsx'
import { SetUpForm } from '../../components/account/SetUpForm.tsx'
import { workspaceName } from '../../prisma/people.ts'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (await workspaceName()) redirect('/')
  return (
    <AccountPage
      title="Set up your workspace"
      lead="You become its owner: you decide who else may read and write here."
    >
      <SetUpForm />
    </AccountPage>
  )
}
