'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, useRef } from 'react'

/** A dialog whose code is fetched when it is first opened; it stays from then on. */
export function lazyDialog<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = dynamic<Props>(load, { ssr: false })
  return function LazyDialog(props: Props) {
    const asked = useRef(false)
    asked.current ||= props.open
    return asked.current ? <Loaded {...props} /> : null
  }
}
