import { useEffect, useMemo, useRef } from 'react'

interface BackButton {
  /** From now on the browser's Back button leaves the view. */
  readonly lead: () => void
  /** Leaves the view as that button would. */
  readonly leave: () => void
}

/** Lets the browser's Back button close a view that took the whole window. */
export function useBackButton(onLeave: () => void): BackButton {
  const led = useRef(false)
  const latest = useRef(onLeave)
  useEffect(() => {
    latest.current = onLeave
  })
  useEffect(() => {
    const onPop = () => {
      if (led.current) latest.current()
      led.current = false
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])
  return useMemo(
    () => ({
      lead: () => {
        if (!led.current) history.pushState(null, '', location.href)
        led.current = true
      },
      leave: () => {
        if (led.current) history.back()
        else latest.current()
      },
    }),
    [],
  )
}
