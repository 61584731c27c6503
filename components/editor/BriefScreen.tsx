'use client'

import dynamic from 'next/dynamic'
import type { Role } from '../../core/access/roles.ts'
import type { BriefSummary } from '../../core/api/briefs.ts'
import type { PersonSummary } from '../../core/api/people.ts'
import { Opening } from './Opening.tsx'

/** The editor lives in the browser alone: what it draws first is this device's copy. */
const BriefDesk = dynamic(() => import('./BriefDesk.tsx').then((module) => module.BriefDesk), {
  ssr: false,
  loading: () => <Opening>Opening the brief…</Opening>,
})

export interface BriefScreenProps {
  brief: Pick<BriefSummary, 'id' | 'title' | 'archivedAt'>
  me: PersonSummary & { readonly role: Role }
}

/** The screen of one brief. */
export function BriefScreen(props: BriefScreenProps) {
  return <BriefDesk key={props.brief.id} {...props} />
}
