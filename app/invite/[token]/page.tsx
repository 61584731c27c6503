import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '../../../components/account/AccountPage.tsx'
import { JoinForm } from '../../../components/account/JoinForm.tsx'
import { roleDescriptions } from '../../../core/access/roles.ts'
import { unusableInvitation } from '../../../core/access/unusableInvitation.ts'
import { findInvitation } from '../../../prisma/invitations.ts'
import { workspaceName } from '../../../prisma/people.ts'
import { currentPerson } from '../../currentPerson.ts'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, workspace, person] = await Promise.all([
    findInvitation(token, new Date()),
    workspaceName(),
    currentPerson(),
  ])
  const status = invitation?.status ?? 'unknown'
  if (!invitation || status !== 'open')
    return (
      <AccountPage
        title="This link does not work"
        lead={unusableInvitation[status === 'open' ? 'unknown' : status]}
      >
        <p>
          <Link href="/sign-in">Sign in</Link>
        </p>
      </AccountPage>
    )
  if (person)
    return (
      <AccountPage
        title={`You are in ${workspace} already`}
        lead={`You are signed in as ${person.name}. The invitation stays open for somebody else.`}
      >
        <p>
          <Link href="/">Go to the briefs</Link>
        </p>
      </AccountPage>
    )
  const { inviter, role } = invitation
  return (
    <AccountPage
      title={`Join ${workspace}`}
      lead={`${inviter} invites you as ${article(role)} ${role}: ${lowerFirst(roleDescriptions[role])}.`}
    >
      <JoinForm token={token} />
    </AccountPage>
  )
}

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a')
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
