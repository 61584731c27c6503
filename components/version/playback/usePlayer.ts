'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { countAt, timelineOf } from '../../../core/version/playback/timeline.ts'

export const speeds = [1, 2, 4, 8, 16, 32, 64] as const
export type Speed = (typeof speeds)[number]

export interface Player {
  /** How many updates have happened. */
  readonly count: number
  readonly total: number
  /** Where the playback is and how long it takes, milliseconds at single speed. */
  readonly moment: number
  readonly length: number
  readonly playing: boolean
  readonly speed: Speed
  setSpeed(speed: Speed): void
  /** Plays or pauses; from the end, begins again. */
  toggle(): void
  goTo(moment: number): void
  /** So many updates on, or back. */
  step(by: number): void
}

/** Plays updates as they were written, from the last one: the brief as it stands. */
export function usePlayer(times: readonly number[]): Player {
  const timeline = useMemo(() => timelineOf(times), [times])
  const length = timeline.at(-1) ?? 0
  const [{ moment, count }, setPlace] = useState({ moment: length, count: timeline.length })
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(8)

  const goTo = useCallback(
    (wanted: number) => {
      const moment = Math.max(0, Math.min(length, wanted))
      // At the very beginning nothing has happened.
      setPlace({ moment, count: moment === 0 ? 0 : countAt(timeline, moment) })
    },
    [timeline, length],
  )
  const step = useCallback(
    (by: number) => {
      setPlaying(false)
      setPlace((place) => {
        const count = Math.max(0, Math.min(timeline.length, place.count + by))
        return { moment: timeline[count - 1] ?? 0, count }
      })
    },
    [timeline],
  )
  const toggle = useCallback(() => {
    setPlaying(!playing)
    if (!playing && moment >= length) setPlace({ moment: 0, count: 0 })
  }, [playing, moment, length])

  useEffect(() => {
    if (!playing) return
    let frame = 0
    let last: number | null = null
    const show = (now: number) => {
      const passed = (now - (last ?? now)) * speed
      last = now
      setPlace((place) => {
        const moment = Math.min(length, place.moment + passed)
        return { moment, count: countAt(timeline, moment) }
      })
      frame = requestAnimationFrame(show)
    }
    frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [playing, speed, timeline, length])
  useEffect(() => {
    if (moment >= length) setPlaying(false)
  }, [moment, length])

  return {
    count,
    total: timeline.length,
    moment,
    length,
    playing,
    speed,
    setSpeed,
    toggle,
    goTo,
    step,
  }
}
