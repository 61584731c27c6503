import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** Rows that are drawn or left out together. */
export const rowsPerChunk = 25

interface RowWindow {
  /** First chunk to be drawn, and the one after the last. */
  readonly from: number
  readonly to: number
}

/**
 * Which chunks of a long list are near what can be seen of it, whatever scrolls: its pane or the
 * page. All rows have the same height.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  pane: RefObject<HTMLElement | null>,
  count: number,
): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 2 })
  const look = useEffectEvent(() => {
    if (!list.current || !pane.current || count === 0) return
    const rows = list.current.getBoundingClientRect()
    const clip = pane.current.getBoundingClientRect()
    const chunk = (rows.height / count) * rowsPerChunk
    // Out of sight altogether: what was drawn stays.
    if (chunk === 0) return
    const from = Math.floor((Math.max(clip.top, 0) - rows.top) / chunk) - 1
    const to = Math.ceil((Math.min(clip.bottom, window.innerHeight) - rows.top) / chunk) + 1
    setShown((before) => (before.from === from && before.to === to ? before : { from, to }))
  })
  const drawn = count > 0
  useEffect(() => {
    if (!drawn || !list.current || !pane.current) return
    const onScroll = () => look()
    const resize = new ResizeObserver(onScroll)
    resize.observe(list.current)
    resize.observe(pane.current)
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      resize.disconnect()
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [drawn, list, pane])
  return shown
}
