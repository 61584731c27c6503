'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import styles from './Briefs.module.css'
import { BriefsHeader } from './BriefsHeader.tsx'
import { BriefTable } from './BriefTable.tsx'
import { NoBriefs } from './NoBriefs.tsx'

interface BriefsProps {
  briefs: readonly BriefSummary[]
  archived: boolean
  canWrite: boolean
}

/** The list of briefs. It is fetched anew when one comes back to the window. */
export function Briefs({ briefs, archived, canWrite }: BriefsProps) {
  const router = useRouter()
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [router])
  return (
    <div className={styles.page}>
      <BriefsHeader
        archived={archived}
        canWrite={canWrite}
        withButton={archived || briefs.length > 0}
      />
      {briefs.length > 0 ? (
        <BriefTable briefs={briefs} canWrite={canWrite} />
      ) : (
        <NoBriefs archived={archived} canWrite={canWrite} />
      )}
    </div>
  )
}
