'use client'

import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { can } from '../../core/access/can.ts'
import type { Role } from '../../core/access/roles.ts'
import type { BriefStatus } from '../../core/api/briefs.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { statusNames } from '../ui/statusNames.ts'
import styles from './ReviewMenu.module.css'
import type { Review } from './useReview.ts'

interface ReviewMenuProps {
  briefId: string
  review: Review
  role: Role
  /** Whether this person may write in the brief at all, at the moment. */
  canEdit: boolean
  onChange: (status: BriefStatus) => void
}

/** How far the review of a brief is, and its next step. */
export function ReviewMenu({ briefId, review, role, canEdit, onChange }: ReviewMenuProps) {
  const { status, approvedVersion } = review
  const look = <span className={styles.status}>{statusNames[status]}</span>
  const approved = approvedVersion !== null && (
    <Link
      className={styles.approved}
      href={
        status === 'approved'
          ? `/briefs/${briefId}/versions/${approvedVersion}`
          : `/briefs/${briefId}/compare?from=${approvedVersion}`
      }
      title={
        status === 'approved'
          ? 'The version that was approved'
          : 'What changed since it was approved'
      }
    >
      {status === 'approved' ? `v${approvedVersion}` : `approved: v${approvedVersion}`}
    </Link>
  )
  return (
    <div className={styles.review} data-status={status}>
      {canEdit && can(role, 'brief.review') ? (
        <Menu
          label="Review"
          align="end"
          trigger={(props) => (
            <button
              {...props}
              type="button"
              className={styles.trigger}
              aria-label={`Review: ${statusNames[status]}`}
            >
              {look}
              <ChevronDown aria-hidden />
            </button>
          )}
          items={steps(status, can(role, 'brief.approve')).map(({ to, label }) => ({
            label,
            onSelect: () => onChange(to),
          }))}
        />
      ) : (
        look
      )}
      {approved}
    </div>
  )
}

type Step = Pick<MenuItem, 'label'> & { readonly to: BriefStatus }

function steps(status: BriefStatus, mayApprove: boolean): Step[] {
  const approve: Step[] = mayApprove ? [{ to: 'approved', label: 'Approve this text' }] : []
  if (status === 'draft') return [{ to: 'review', label: 'Send for review' }, ...approve]
  if (status === 'review') return [...approve, { to: 'draft', label: 'Back to draft' }]
  return [{ to: 'draft', label: 'Back to draft' }]
}
