'use client'

import { useEffect } from 'react'

/** Notes on arriving and on leaving that the person has seen the brief as it stands. */
export function useVisit(briefId: string): void {
  useEffect(() => {
    // A beacon is sent even while the page goes away.
    const visit = () => navigator.sendBeacon(`/api/briefs/${briefId}/visit`)
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') visit()
    }
    visit()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      visit()
    }
  }, [briefId])
}
