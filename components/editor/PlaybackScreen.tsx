'use client'

import dynamic from 'next/dynamic'
import { Opening } from './Opening.tsx'

/** Made in the browser, like every view of a text. */
export const PlaybackScreen = dynamic(
  () => import('./PlaybackReader.tsx').then((module) => module.PlaybackReader),
  { ssr: false, loading: () => <Opening>Opening the playback…</Opening> },
)
