'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Part of the visible page, from its top, within which a heading counts as reached. */
const reach = 1 / 3

/**
 * The index of the heading whose section is at the top of the scrolled page, -1 above the first.
 * `count` is how many headings there are: another number means another look.
 */
export function useCurrentSection(scroller: RefObject<HTMLElement | null>, count: number): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const element = scroller.current
    if (!element || count === 0) return
    let frame = 0
    const look = () => {
      frame = 0
      const { top, height } = element.getBoundingClientRect()
      const edge = top + height * reach
      const headings = [...element.querySelectorAll('.ProseMirror :is(h1, h2, h3)')].filter(
        (heading) => heading.textContent?.trim(),
      )
      setCurrent(headings.findLastIndex((heading) => heading.getBoundingClientRect().top < edge))
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    onScroll()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, count])
  return current
}
