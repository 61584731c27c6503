'use client'

import dynamic from 'next/dynamic'
import { type ComponentProps, useSyncExternalStore } from 'react'
import type { SourcesList as List } from '../citation/SourcesList.tsx'

const SourcesList = dynamic<ComponentProps<typeof List>>(
  async () => (await import('../citation/SourcesList.tsx')).SourcesList,
  { ssr: false },
)

/** Notes and bibliography under the text; fetched once the brief cites something. */
export function TextFoot(props: ComponentProps<typeof List>) {
  const { subscribe, read } = props.citations
  const cites = useSyncExternalStore(subscribe, () => read().citations.length > 0)
  return cites ? <SourcesList {...props} /> : null
}
