'use client'

import { useRef, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'

/** The style that a brief's citations are set in, and their language. */
export interface Cited {
  readonly style: string
  readonly locale: string
}

/**
 * What a brief is set in, by the person's choice at once, and by what the server says. While a choice
 * is on its way, what is heard may be older than it.
 */
export function useCited(brief: Pick<BriefSummary, 'id' | 'citationStyle' | 'citationLocale'>) {
  const toast = useToast()
  const [cited, setCited] = useState<Cited>({
    style: brief.citationStyle,
    locale: brief.citationLocale,
  })
  const onTheirWay = useRef(0)

  const hear = (said: Cited) => {
    if (onTheirWay.current === 0) setCited(said)
  }

  async function choose(change: Partial<Cited>): Promise<void> {
    const before = cited
    setCited({ ...cited, ...change })
    onTheirWay.current++
    try {
      const { citationStyle, citationLocale } = await request<BriefSummary>(
        `/api/briefs/${brief.id}`,
        {
          method: 'PATCH',
          body: {
            ...(change.style && { citationStyle: change.style }),
            ...(change.locale && { citationLocale: change.locale }),
          },
        },
      )
      if (onTheirWay.current === 1) setCited({ style: citationStyle, locale: citationLocale })
    } catch (error) {
      setCited(before)
      toast(error instanceof RequestError ? error.message : 'That did not work.', 'trouble')
    } finally {
      onTheirWay.current--
    }
  }

  return { cited, hear, choose }
}
