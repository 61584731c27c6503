'use client'

import { useRouter } from 'next/navigation'
import { Dialog } from '../ui/Dialog.tsx'
import { CommandBox } from './CommandBox.tsx'
import { useCommands } from './useCommands.ts'

interface CommandPaletteProps {
  open: boolean
  canWrite: boolean
  onClose: () => void
  onShortcuts: () => void
}

/** Everything by typing its name. */
export function CommandPalette({ open, canWrite, onClose, onShortcuts }: CommandPaletteProps) {
  const router = useRouter()
  const commands = useCommands({ open, canWrite, onShortcuts })
  return (
    <Dialog open={open} onClose={onClose} title="Commands" size="medium" bare>
      <CommandBox
        commands={commands}
        fallback={(words) => ({
          id: 'search',
          label: `Search the sources for “${words}”`,
          kind: 'Search',
          run: () => router.push(`/sources?${new URLSearchParams({ q: words })}`),
        })}
        onRun={(command) => {
          onClose()
          command.run()
        }}
      />
    </Dialog>
  )
}
