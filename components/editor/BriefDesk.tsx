'use client'

import { useState } from 'react'
import { can } from '../../core/access/can.ts'
import { type Role, roles } from '../../core/access/roles.ts'
import type { BriefSummary } from '../../core/api/briefs.ts'
import type { PersonSummary } from '../../core/api/people.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { useReview } from '../review/useReview.ts'
import { ClosingNotice } from './ClosingNotice.tsx'
import { Desk } from './Desk.tsx'
import { Opening } from './Opening.tsx'
import { useBriefConnection } from './useBriefConnection.ts'
import { useCited } from './useCited.ts'
import { useNotices } from './useNotices.ts'
import { useVisit } from './useVisit.ts'

export interface BriefDeskProps {
  brief: Pick<
    BriefSummary,
    | 'id'
    | 'title'
    | 'status'
    | 'approvedVersion'
    | 'archivedAt'
    | 'citationStyle'
    | 'citationLocale'
  >
  me: PersonSummary & { readonly role: Role }
}

/** Connects to the brief, follows what is announced about it, and shows the desk once it can. */
export function BriefDesk({ brief, me }: BriefDeskProps) {
  const { connection, state } = useBriefConnection(me, brief.id)
  const [title, setTitle] = useState(brief.title)
  const [archived, setArchived] = useState(brief.archivedAt !== null)
  const [role, setRole] = useState(me.role)
  const { cited, hear, choose } = useCited(brief)
  const { review, hear: hearReview, change: changeReview } = useReview(brief)
  const [versionChanges, setVersionChanges] = useState(0)
  useVisit(brief.id)

  useNotices({
    connection,
    myName: me.name,
    title,
    onNotice(notice: Notice) {
      if (notice.kind === 'renamed') setTitle(notice.title)
      if (notice.kind === 'archived') setArchived(notice.archived)
      if (notice.kind === 'cited') hear(notice)
      if (notice.kind === 'status') hearReview(notice)
      if (notice.kind === 'role') setRole(roles.find((each) => each === notice.role) ?? role)
      if (notice.kind === 'version' || notice.kind === 'restored' || notice.kind === 'status')
        setVersionChanges((count) => count + 1)
    },
  })

  if (!connection || !state.ready)
    return (
      <Opening>
        {connection && state.closing ? (
          <ClosingNotice
            closing={state.closing}
            connection={connection}
            briefId={brief.id}
            editor={null}
          />
        ) : state.status.kind === 'offline' ? (
          'The server cannot be reached, and this brief is not on this device yet. It opens as soon as the connection is back.'
        ) : (
          'Opening the brief…'
        )}
      </Opening>
    )
  return (
    <Desk
      briefId={brief.id}
      connection={connection}
      state={state}
      me={{ ...me, role }}
      title={title}
      archived={archived}
      canEdit={can(role, 'brief.edit') && !archived}
      versionChanges={versionChanges}
      onRenamed={setTitle}
      cited={cited}
      onCited={choose}
      review={review}
      onReview={changeReview}
    />
  )
}
