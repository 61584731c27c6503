'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { isTyping } from '../../ui/isTyping.ts'
import { jumpToChange } from './jumpToChange.ts'

/** From change to change: by buttons, and with N and P. Counts from 0; -1 before the first. */
export function useSteps(places: readonly string[]) {
  const [step, setStep] = useState({ places, at: -1 })
  const at = step.places === places ? step.at : -1
  const go = (to: number) => {
    const place = places[(to + places.length) % places.length]
    if (place === undefined) return
    setStep({ places, at: (to + places.length) % places.length })
    jumpToChange(`[data-change="${place}"]`)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    if (event.key !== 'n' && event.key !== 'p') return
    event.preventDefault()
    go(event.key === 'n' ? at + 1 : Math.max(at, 0) - 1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return { at, go }
}
