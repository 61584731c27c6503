'use client'

import { useRouter } from 'next/navigation'
import type { Invitation } from '../../core/api/people.ts'
import { Button } from '../ui/Button.tsx'
import { request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import { InvitationForm } from './InvitationForm.tsx'
import styles from './MemberTable.module.css'

const statusNames: Record<Invitation['status'], string> = {
  open: 'Open',
  accepted: 'Used',
  expired: 'Expired',
  revoked: 'Withdrawn',
}

/** Makes invitation links and withdraws them. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const router = useRouter()
  const toast = useToast()

  async function revoke({ id }: Invitation) {
    try {
      await request(`/api/invitations/${id}`, { method: 'DELETE' })
      toast('The invitation is withdrawn; its link no longer works.')
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'trouble')
    }
    router.refresh()
  }

  return (
    <>
      <InvitationForm onMade={() => router.refresh()} />
      {invitations.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">Invitations, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">Role</th>
              <th scope="col">Link</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.id}>
                <td>{invitation.note ?? '–'}</td>
                <td>{invitation.role}</td>
                <td>
                  {statusNames[invitation.status]}
                  {invitation.status === 'open' && (
                    <span className={styles.email}>
                      until {day.format(new Date(invitation.expiresAt))}
                    </span>
                  )}
                </td>
                <td className={styles.actions}>
                  {invitation.status === 'open' && (
                    <Button
                      look="quiet"
                      size="small"
                      aria-label={`Withdraw the invitation for ${invitation.note ?? invitation.role}`}
                      onClick={() => void revoke(invitation)}
                    >
                      Withdraw
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** In one time zone for server and browser: they must write the same. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
