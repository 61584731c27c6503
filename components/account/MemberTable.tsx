'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Role, roleDescriptions, roles } from '../../core/access/roles.ts'
import type { Member } from '../../core/api/people.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { request } from '../ui/request.ts'
import { Time } from '../ui/Time.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './MemberTable.module.css'
import { RemoveDialog } from './RemoveDialog.tsx'

interface MemberTableProps {
  members: readonly Member[]
  /** Id of who looks at it. */
  me: string
  canManage: boolean
}

/** Everybody in the workspace. Owners change roles and remove people here; both work at once. */
export function MemberTable({ members, me, canManage }: MemberTableProps) {
  const router = useRouter()
  const toast = useToast()
  const [removing, setRemoving] = useState<Member | null>(null)

  async function change(member: Member, role: Role) {
    try {
      await request(`/api/members/${member.id}`, { method: 'PATCH', body: { role } })
      toast(`${member.name} is now ${role}.`)
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'trouble')
    }
    router.refresh()
  }

  return (
    <>
      <table className={styles.table} data-members>
        <caption className="visually-hidden">Members</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col" className={styles.joined}>
              Joined
            </th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <span className={styles.person}>
                  <Avatar name={member.name} color={member.color} size="small" />
                  <span className={styles.name}>
                    {member.name}
                    {member.id === me && ' (you)'}
                    <span className={styles.email}>{member.email}</span>
                  </span>
                </span>
              </th>
              <td>
                {canManage ? (
                  <select
                    className={styles.role}
                    aria-label={`Role of ${member.name}`}
                    title={roleDescriptions[member.role]}
                    value={member.role}
                    onChange={(event) => {
                      const role = roles.find((one) => one === event.target.value)
                      if (role) void change(member, role)
                    }}
                  >
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {role}
                      </option>
                    ))}
                  </select>
                ) : (
                  member.role
                )}
              </td>
              <td className={styles.joined}>
                <Time at={member.joinedAt} />
              </td>
              <td className={styles.actions}>
                {canManage && (
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={`Remove ${member.name}`}
                    onClick={() => setRemoving(member)}
                  >
                    Remove
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RemoveDialog member={removing} onClose={() => setRemoving(null)} />
    </>
  )
}
