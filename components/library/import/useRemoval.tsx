import { useToast } from '../../ui/Toast.tsx'
import styles from './ImportPage.module.css'
import { importQueue } from './importQueue.ts'

/** Takes entries off the list, says what became of the rest, and offers to undo it. */
export function useRemoval(): (ids: readonly number[]) => void {
  const toast = useToast()
  return (ids) => {
    if (ids.length === 0) return
    const { entries } = importQueue
    const [first] = ids
    const name = first !== undefined && ids.length === 1 ? entries.get(first)?.name : undefined
    const stored = entries.count('stored')
    const undo = importQueue.remove(ids)
    toast(
      <>
        {name ? `“${name}” is off the list.` : `${count(ids.length)} are off the list, not stored.`}
        {stored > 0 && !name && ` ${count(stored)} stored before stay in the library.`}{' '}
        <button type="button" className={styles.undo} onClick={undo}>
          Undo
        </button>
      </>,
    )
  }
}

function count(entries: number): string {
  return entries.toLocaleString('en-GB')
}
