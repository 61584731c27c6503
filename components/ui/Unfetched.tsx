import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import styles from './Unfetched.module.css'

interface UnfetchedProps {
  /** What is missing, in a sentence. */
  children: string
  onAgain: () => void
}

/** Says what could not be fetched, where it would stand, and tries again. */
export function Unfetched({ children, onAgain }: UnfetchedProps) {
  return (
    <div className={styles.unfetched}>
      <Notice tone="warning" live>
        {children}{' '}
        <Button size="small" look="quiet" onClick={onAgain}>
          Try again
        </Button>
      </Notice>
    </div>
  )
}
