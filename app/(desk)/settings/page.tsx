import type { Metadata } from 'next'
import { Invitations } from '../../../components/account/Invitations.tsx'
import { MemberTable } from '../../../components/account/MemberTable.tsx'
import { PasswordForm } from '../../../components/account/PasswordForm.tsx'
import { SettingsPage, SettingsSection } from '../../../components/account/SettingsPage.tsx'
import { HouseStyles } from '../../../components/citation/HouseStyles.tsx'
import { Aliases } from '../../../components/names/Aliases.tsx'
import { can } from '../../../core/access/can.ts'
import { host } from '../../../core/host.ts'
import { listAliases } from '../../../prisma/aliases.ts'
import { listInvitations } from '../../../prisma/invitations.ts'
import { listMembers, workspaceName } from '../../../prisma/people.ts'
import { requirePerson } from '../../currentPerson.ts'

export const metadata: Metadata = { title: 'Members and settings' }

export default async function Settings() {
  const person = await requirePerson()
  const canManage = can(person.role, 'member.manage')
  const canInvite = can(person.role, 'invitation.manage')
  const [workspace, members, invitations, aliases, styles] = await Promise.all([
    workspaceName(),
    listMembers(),
    canInvite ? listInvitations(new Date()) : [],
    listAliases(),
    host().citations.styles(),
  ])
  const house = styles.filter((style) => style.house)
  return (
    <SettingsPage title={workspace ?? ''}>
      <SettingsSection
        title="Members"
        lead={
          canManage
            ? 'A new role or a removal takes effect at once, in open briefs too.'
            : 'Owners decide who belongs here and what they may do.'
        }
      >
        <MemberTable members={members} me={person.id} canManage={canManage} />
      </SettingsSection>
      {canInvite && (
        <SettingsSection
          title="Invitations"
          lead="Each link lets one person join in the role that you choose."
        >
          <Invitations invitations={invitations} />
        </SettingsSection>
      )}
      <SettingsSection
        id="names"
        title="Spellings of names"
        lead="A search for one finds the others. Common ways to write a name (Assad, Asad, al-Assad) are found by themselves; list here what is not."
      >
        <Aliases aliases={aliases} mayEdit={can(person.role, 'alias.edit')} />
      </SettingsSection>
      <SettingsSection
        id="styles"
        title="House styles"
        lead="Citation styles of your own, beside the published ones. A style is a CSL file of at most 1 MB; every brief can be set in it."
      >
        <HouseStyles styles={house} mayEdit={can(person.role, 'style.edit')} />
      </SettingsSection>
      <SettingsSection title="Your password" lead="Changing it signs out your other devices.">
        <PasswordForm />
      </SettingsSection>
    </SettingsPage>
  )
}
