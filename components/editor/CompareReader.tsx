'use client'

import { ComparePage, type ComparePageProps } from '../version/compare/ComparePage.tsx'
import './Prose.css'

/** A comparison in the page's typography. */
export function CompareReader(props: ComparePageProps) {
  return <ComparePage {...props} />
}
