'use client'

import dynamic from 'next/dynamic'
import type { BriefDeskProps } from './BriefDesk.tsx'
import { Opening } from './Opening.tsx'

/** The editor lives in the browser alone: what it draws first is this device's copy. */
const BriefDesk = dynamic(() => import('./BriefDesk.tsx').then((module) => module.BriefDesk), {
  ssr: false,
  loading: () => <Opening>Opening the brief…</Opening>,
})

/** The screen of one brief. */
export function BriefScreen(props: BriefDeskProps) {
  return <BriefDesk key={props.brief.id} {...props} />
}
