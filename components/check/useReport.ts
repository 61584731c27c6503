'use client'

import { useSyncExternalStore } from 'react'
import type { CheckStore, Report } from './CheckStore.ts'

/** How the brief stands by now. */
export const useReport = (checks: CheckStore): Report =>
  useSyncExternalStore(checks.subscribe, () => checks.report)
