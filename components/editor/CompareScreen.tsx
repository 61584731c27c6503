'use client'

import dynamic from 'next/dynamic'
import { Opening } from './Opening.tsx'

/** Made in the browser: it reads documents with the editor's schema. */
export const CompareScreen = dynamic(
  () => import('./CompareReader.tsx').then((module) => module.CompareReader),
  { ssr: false, loading: () => <Opening>Comparing…</Opening> },
)
