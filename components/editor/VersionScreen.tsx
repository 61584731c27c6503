'use client'

import dynamic from 'next/dynamic'
import { Opening } from './Opening.tsx'

/** Like the live editor, the reading view is made in the browser. */
export const VersionScreen = dynamic(
  () => import('./VersionReader.tsx').then((module) => module.VersionReader),
  { ssr: false, loading: () => <Opening>Opening the version…</Opening> },
)
