'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { type BriefStatus, type BriefSummary, briefStatus } from '../../core/api/briefs.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { hashOf } from '../../core/version/hash.ts'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'

/** How far a brief's review is. */
export interface Review {
  readonly status: BriefStatus
  /** Number of the version that was approved last. */
  readonly approvedVersion: number | null
}

/** A brief's review, by what this person does and what the server says of others. */
export function useReview(brief: Pick<BriefSummary, 'id' | 'status' | 'approvedVersion'>) {
  const toast = useToast()
  const [review, setReview] = useState<Review>({
    status: brief.status,
    approvedVersion: brief.approvedVersion,
  })

  const hear = ({ status, approvedVersion }: Extract<Notice, { kind: 'status' }>) =>
    setReview({ status: briefStatus.catch('draft').parse(status), approvedVersion })

  /** @param settled resolves to whether the server has all that this page wrote */
  async function change(status: BriefStatus, editor: Editor, settled: () => Promise<boolean>) {
    if (!(await settled())) {
      toast('Some of your edits have not reached the server yet. Try again when they have.')
      return
    }
    // Only what is on this screen is approved: a colleague's last word may not have come yet.
    const seen = hashOf(editor.state.doc.toJSON())
    try {
      const after = await request<BriefSummary>(`/api/briefs/${brief.id}/status`, {
        method: 'PUT',
        body: { status, ...(status === 'approved' && { seen }) },
      })
      setReview({ status: after.status, approvedVersion: after.approvedVersion })
      toast(told(after))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      toast(error.message, 'trouble')
    }
  }
  return { review, hear, change }
}

function told({ status, approvedVersion }: BriefSummary): string {
  if (status === 'approved') return `Approved as version ${approvedVersion}, which never changes.`
  return status === 'review' ? 'Sent for review.' : 'The brief is a draft again.'
}
