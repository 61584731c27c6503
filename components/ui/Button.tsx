import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is for the one main action of a view. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'medium' | 'small'
}

/** A button with words. For an icon alone use IconButton. */
export function Button({ look = 'plain', size = 'medium', className, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={[styles.button, className].filter(Boolean).join(' ')}
      data-look={look}
      data-size={size}
    />
  )
}
