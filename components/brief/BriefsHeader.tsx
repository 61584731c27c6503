'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { Button } from '../ui/Button.tsx'
import { isTyping } from '../ui/isTyping.ts'
import styles from './BriefsHeader.module.css'
import { NewBriefDialog } from './NewBriefDialog.tsx'

interface BriefsHeaderProps {
  archived: boolean
  canWrite: boolean
  /** The empty list offers the same itself. */
  withButton: boolean
}

/** Title, the two lists, and the way to a new brief. `?new=brief` in the address opens its dialog. */
export function BriefsHeader({ archived, canWrite, withButton }: BriefsHeaderProps) {
  const router = useRouter()
  const opened = useSearchParams().get('new') === 'brief' && canWrite

  useEffect(() => {
    if (!canWrite) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key !== 'n' || isTyping(event)) return
      event.preventDefault()
      router.push('/?new=brief')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [canWrite, router])

  return (
    <header className={styles.header}>
      <h1 className={styles.title}>Briefs</h1>
      <nav aria-label="Which briefs" className={styles.tabs}>
        <Link href="/" className={styles.tab} aria-current={archived ? undefined : 'page'}>
          Active
        </Link>
        <Link
          href="/?archived=true"
          className={styles.tab}
          aria-current={archived ? 'page' : undefined}
        >
          Archived
        </Link>
      </nav>
      {canWrite && withButton && (
        <Button look="primary" title="New brief (N)" onClick={() => router.push('/?new=brief')}>
          <Plus size={16} aria-hidden />
          New brief
        </Button>
      )}
      <NewBriefDialog open={opened} onClose={() => router.replace('/')} />
    </header>
  )
}
