'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Notice } from '../../core/collab/protocol.ts'
import { useToast } from '../ui/Toast.tsx'
import type { BriefConnection } from './BriefConnection.ts'
import { describeNotice } from './describeNotice.ts'

interface Options {
  connection: BriefConnection | null
  myName: string
  title: string
  onNotice: (notice: Notice) => void
}

/** Says what colleagues and the server did, and hands each notice on. */
export function useNotices({ connection, myName, title, onNotice }: Options): void {
  const toast = useToast()
  const hear = useEffectEvent((notice: Notice) => {
    const text = describeNotice(notice, myName, title)
    if (text) toast(text, notice.kind === 'storage' ? 'trouble' : 'plain')
    onNotice(notice)
  })
  useEffect(() => connection?.onNotice((notice) => hear(notice)), [connection])
}
