import { type ComponentType, useEffect, useState } from 'react'
import styles from './lazyPart.module.css'
import { useToast } from './Toast.tsx'
import { Unfetched } from './Unfetched.tsx'
import { useRetry } from './useRetry.ts'

/**
 * A part of a page that is fetched when it is first shown. Without a connection it says so instead
 * of taking the page down with it, and is fetched once that is back.
 */
export const lazyPart = <Props extends object>(load: Load<Props>) => lazy(load, Fetching)

/** The same for what floats over the text: nothing stands in its place. */
export const lazyFloating = <Props extends object>(load: Load<Props>) => lazy(load, Missing)

type Load<Props> = () => Promise<ComponentType<Props>>

interface WaitingProps {
  failed: boolean
  onAgain: () => void
}

function lazy<Props extends object>(
  load: Load<Props>,
  Waiting: ComponentType<WaitingProps>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    const { attempt, failed, fail, again } = useRetry()
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches anew
    useEffect(() => {
      if (loaded) return
      let wanted = true
      load().then(
        (part) => {
          loaded = part
          if (wanted) setPart(() => part)
        },
        () => {
          if (wanted) fail()
        },
      )
      return () => {
        wanted = false
      }
    }, [attempt, fail])
    return Part ? <Part {...props} /> : <Waiting failed={failed} onAgain={again} />
  }
}

/** What stands in place of a part that is on its way, or could not be fetched. */
export function Fetching({ failed, onAgain }: WaitingProps) {
  return (
    <div className={styles.part}>
      {failed ? (
        <Unfetched onAgain={onAgain}>This could not be fetched.</Unfetched>
      ) : (
        <p>Opening…</p>
      )}
    </div>
  )
}

function Missing({ failed }: WaitingProps) {
  const toast = useToast()
  useEffect(() => {
    if (failed) toast('This could not be fetched. It opens once you are online.', 'trouble')
  }, [failed, toast])
  return null
}
