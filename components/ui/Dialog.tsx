'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  open: boolean
  /** Called for Escape, the close button and a click beside the dialog. */
  onClose: () => void
  title: string
  /** A sentence under the title. */
  description?: ReactNode
  size?: 'small' | 'medium' | 'large'
  /** No visible title bar: for a palette whose first control says what it is. */
  bare?: boolean
  children: ReactNode
}

/**
 * A modal dialog. The browser keeps the focus inside and gives it back on closing. It begins on
 * `[data-autofocus]`, or on the first control.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  size = 'small',
  bare = false,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) {
      element.showModal()
      // React's autoFocus comes before the dialog is shown, which then moves the focus itself.
      element.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    if (!open && element.open) element.close()
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by the browser itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      data-bare={bare || undefined}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <div className={styles.body}>
          <header className={bare ? 'visually-hidden' : styles.header}>
            <h2 id={`${id}-title`} className={styles.title}>
              {title}
            </h2>
            {!bare && (
              <IconButton label="Close" onClick={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          {description && <p className={styles.description}>{description}</p>}
          {children}
        </div>
      )}
    </dialog>
  )
}
