'use client'

import { Search } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { Me } from '../../core/api/people.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import styles from './TopBar.module.css'

interface TopBarProps {
  me: Me
  onPalette: () => void
  onShortcuts: () => void
}

/** Where one is, where one can go, and who one is. */
export function TopBar({ me, onPalette, onShortcuts }: TopBarProps) {
  const path = usePathname()
  const places = [
    { href: '/', name: 'Briefs', here: path === '/' || path.startsWith('/briefs') },
    { href: '/sources', name: 'Sources', here: path.startsWith('/sources') },
  ]
  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.wordmark} aria-label="Chancery, all briefs">
        Chancery
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        {places.map(({ href, name, here }) => (
          <Link
            key={href}
            href={href}
            className={styles.place}
            aria-current={here ? (path === href ? 'page' : 'true') : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <span className={styles.workspace}>{me.workspace}</span>
      <IconButton label="Commands" keys="Ctrl K or ⌘ K" onClick={onPalette}>
        <Search aria-hidden />
      </IconButton>
      <PersonMenu me={me} onShortcuts={onShortcuts} />
    </header>
  )
}
