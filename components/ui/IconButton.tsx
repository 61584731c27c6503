import type { ComponentProps, ReactNode } from 'react'
import styles from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Read by screen readers and shown as the tooltip. */
  label: string
  /** Keys that do the same, shown in the tooltip: `⌘B`. */
  keys?: string
  children: ReactNode
}

/** A button with an icon alone. */
export function IconButton({ label, keys, children, className, type, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={[styles.button, className].filter(Boolean).join(' ')}
    >
      {children}
    </button>
  )
}
