'use client'

import dynamic from 'next/dynamic'
import { Opening } from '../../editor/Opening.tsx'

/** Made in the browser: it reads documents with the editor's schema. */
export const CompareScreen = dynamic(
  () => import('./ComparePage.tsx').then((module) => module.ComparePage),
  { ssr: false, loading: () => <Opening>Comparing…</Opening> },
)
