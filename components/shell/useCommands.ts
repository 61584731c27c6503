import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import type { SourceSummary } from '../../core/api/sources.ts'
import { usePageCommands } from '../ui/pageCommands.ts'
import { request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import type { Command } from './command.ts'
import { signOut } from './signOut.ts'
import { setTheme } from './theme.ts'

interface Titles {
  readonly briefs: readonly BriefSummary[]
  readonly sources: readonly SourceSummary[]
}

interface Options {
  /** Titles are fetched whenever this becomes true. */
  readonly open: boolean
  readonly canWrite: boolean
  readonly onShortcuts: () => void
}

/** Everything that the palette offers: briefs and sources by title, places and actions. */
export function useCommands({ open, canWrite, onShortcuts }: Options): readonly Command[] {
  const router = useRouter()
  const toast = useToast()
  const ofPage = usePageCommands()
  const [titles, setTitles] = useState<Titles>({ briefs: [], sources: [] })
  useEffect(() => {
    if (!open) return
    const { signal, abort } = abortable()
    Promise.all([
      request<{ briefs: BriefSummary[] }>('/api/briefs', { signal }),
      request<{ sources: SourceSummary[] }>('/api/sources?limit=200', { signal }),
    ])
      .then(([{ briefs }, { sources }]) => setTitles({ briefs, sources }))
      .catch((error: Error) => {
        if (!signal.aborted) toast(error.message, 'trouble')
      })
    return abort
  }, [open, toast])

  const to = (href: string) => () => router.push(href)
  return [
    ...ofPage.map((command) => ({ ...command, kind: 'This page' })),
    ...titles.briefs.map(({ id, title }) => ({
      id: `brief-${id}`,
      label: title,
      kind: 'Brief',
      run: to(`/briefs/${id}`),
    })),
    ...(canWrite
      ? [{ id: 'new', label: 'New brief', kind: 'Action', run: to('/?new=brief') }]
      : []),
    { id: 'briefs', label: 'All briefs', kind: 'Go to', run: to('/') },
    { id: 'sources', label: 'Sources', kind: 'Go to', run: to('/sources') },
    { id: 'settings', label: 'Members and settings', kind: 'Go to', run: to('/settings') },
    { id: 'keys', label: 'Keyboard shortcuts', kind: 'Help', run: onShortcuts },
    { id: 'light', label: 'Light theme', kind: 'Look', run: () => setTheme('light') },
    { id: 'dark', label: 'Dark theme', kind: 'Look', run: () => setTheme('dark') },
    { id: 'system', label: 'Theme as the device', kind: 'Look', run: () => setTheme('system') },
    {
      id: 'out',
      label: 'Sign out',
      kind: 'Action',
      run: () => void signOut().catch((error: Error) => toast(error.message, 'trouble')),
    },
    ...titles.sources.map(({ id, title, outlet }) => ({
      id: `source-${id}`,
      label: title,
      kind: outlet ? `Source · ${outlet}` : 'Source',
      run: to(`/sources/${id}`),
    })),
  ]
}

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
