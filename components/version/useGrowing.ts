'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** How many entries come at a time. */
const step = 50

/**
 * A long list that begins with some of its entries; more come when its end comes into view, or when
 * somebody asks. Begins anew when `of` is another.
 */
export function useGrowing(of: unknown) {
  const [grown, setGrown] = useState({ of, shown: step })
  const shown = grown.of === of ? grown.shown : step
  const grow = useCallback(() => setGrown({ of, shown: shown + step }), [of, shown])
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = end.current
    if (!target) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) grow()
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [grow])
  return { shown, grow, end }
}
