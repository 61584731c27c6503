'use client'

import { Keyboard, LogOut, Settings } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Me } from '../../core/api/people.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './PersonMenu.module.css'
import { signOut } from './signOut.ts'
import { currentTheme, setTheme, type Theme } from './theme.ts'

const themeNames: Record<Theme, string> = {
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'Theme as the device',
}

/** One's name and role, the look, and the way out. */
export function PersonMenu({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const router = useRouter()
  const toast = useToast()
  const [theme, showTheme] = useState<Theme>('system')
  useEffect(() => showTheme(currentTheme()), [])
  const choices = (Object.keys(themeNames) as Theme[]).map((choice) => ({
    label: themeNames[choice],
    checked: choice === theme,
    onSelect: () => {
      setTheme(choice)
      showTheme(choice)
    },
  }))
  return (
    <Menu
      label="You and this workspace"
      header={
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
          <span>
            {me.role[0]?.toUpperCase()}
            {me.role.slice(1)} · {me.workspace}
          </span>
        </div>
      }
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className={styles.trigger}
          onPointerDown={() => showTheme(currentTheme())}
        >
          <Avatar name={me.name} color={me.color} />
          <span className="visually-hidden">: menu</span>
        </button>
      )}
      items={[
        ...choices,
        {
          label: 'Members and settings',
          icon: <Settings />,
          onSelect: () => router.push('/settings'),
        },
        { label: 'Keyboard shortcuts', icon: <Keyboard />, onSelect: onShortcuts },
        {
          label: 'Sign out',
          icon: <LogOut />,
          onSelect: () => signOut().catch((error: Error) => toast(error.message, 'trouble')),
        },
      ]}
    />
  )
}
