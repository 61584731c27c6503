'use client'

import { type ReactNode, useState } from 'react'
import type { Me } from '../../core/api/people.ts'
import { lazyDialog } from '../ui/lazyDialog.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'
import { useShellKeys } from './useShellKeys.ts'

const CommandPalette = lazyDialog(async () => (await import('./CommandPalette.tsx')).CommandPalette)
const ShortcutSheet = lazyDialog(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet)

interface ShellProps {
  me: Me
  /** Whether this person may start briefs. */
  canWrite: boolean
  children: ReactNode
}

/** What stands around every page of somebody signed in. */
export function Shell({ me, canWrite, children }: ShellProps) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  useShellKeys({ onPalette: () => setOpen('palette'), onShortcuts: () => setOpen('shortcuts') })
  const close = () => setOpen(null)
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      <TopBar
        me={me}
        onPalette={() => setOpen('palette')}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <CommandPalette
        open={open === 'palette'}
        canWrite={canWrite}
        onClose={close}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <ShortcutSheet open={open === 'shortcuts'} onClose={close} />
    </div>
  )
}
