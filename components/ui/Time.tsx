'use client'

import { useEffect, useState } from 'react'

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
]

// Making one costs more than using it a thousand times.
const relativeTime = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exactTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' })

/** "5 minutes ago", or the date when it is longer than a week. */
function relative(then: Date, now: Date): string {
  const seconds = (now.getTime() - then.getTime()) / 1000
  if (seconds < 45) return 'just now'
  if (seconds > 7 * 86400)
    return then.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      ...(then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    })
  const [unit, size] = units.findLast(([, length]) => seconds >= length * 0.75) ?? ['minute', 60]
  return relativeTime.format(-Math.max(1, Math.round(seconds / size)), unit)
}

/** A moment, relative to now, with the exact time in its tooltip. `at` is ISO 8601. */
export function Time({ at }: { at: string }) {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const then = new Date(at)
  // The server does not know the reader's time zone: it writes the date, the browser the rest.
  return (
    <time dateTime={at} title={now ? exactTime.format(then) : undefined}>
      {now ? relative(then, now) : at.slice(0, 10)}
    </time>
  )
}
