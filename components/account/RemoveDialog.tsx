'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Member } from '../../core/api/people.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { request } from '../ui/request.ts'
import styles from './MemberTable.module.css'

/** Asks once more before somebody loses their access. Open while there is a member. */
export function RemoveDialog({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const router = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)

  function close() {
    setTrouble(null)
    onClose()
  }

  async function remove(id: string) {
    try {
      await request(`/api/members/${id}`, { method: 'DELETE' })
      router.refresh()
      close()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <Dialog
      open={member !== null}
      onClose={close}
      title={`Remove ${member?.name ?? ''}?`}
      description="They are signed out everywhere at once. What they wrote stays, under their name."
    >
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button onClick={close}>Cancel</Button>
        <Button look="danger" onClick={() => member && void remove(member.id)}>
          Remove
        </Button>
      </div>
    </Dialog>
  )
}
