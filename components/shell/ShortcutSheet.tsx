'use client'

import { Dialog } from '../ui/Dialog.tsx'
import styles from './ShortcutSheet.module.css'
import { shortcuts } from './shortcuts.ts'

/** All keys on one sheet. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" size="medium">
      <div className={styles.sheet}>
        {shortcuts.map(({ where, keys }) => (
          <section key={where} className={styles.group}>
            <h3 className={styles.where}>{where}</h3>
            <dl className={styles.keys}>
              {keys.map(([key, meaning]) => (
                <div key={key} className={styles.row}>
                  <dt>
                    <kbd className={styles.key}>{readable(key)}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function readable(key: string): string {
  const mac = /Mac|iPhone|iPad/.test(navigator.platform)
  return mac
    ? key.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : key.replace('Mod', 'Ctrl').replaceAll('+', ' + ')
}
