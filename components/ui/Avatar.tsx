import styles from './Avatar.module.css'

interface AvatarProps {
  name: string
  /** Index into the palette of people's colours. */
  color: number
  size?: 'small' | 'medium'
}

/** A person's initials on their colour; the name is read out and shown as the tooltip. */
export function Avatar({ name, color, size = 'medium' }: AvatarProps) {
  const words = name.split(/\s+/).filter(Boolean)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
  return (
    <span
      className={styles.avatar}
      data-person={color % 8}
      data-size={size}
      title={name}
      role="img"
      aria-label={name}
    >
      {initials}
    </span>
  )
}
