import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './PickedPassage.module.css'
import type { Picking } from './usePicking.ts'

/** UTF-16 units of text shown before and after the chosen words. */
const context = 140

/** The chosen words in their surroundings; word by word they can be cut and extended. */
export function PickedPassage({ picking }: { picking: Picking }) {
  const { revision, range, trim } = picking
  const chosen = useRef<HTMLElement>(null)
  const said = useEdgeSaid(picking)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edge that moved stays in view
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [range?.start, range?.end])
  if (!range) return null
  const text = revision?.text ?? ''
  const before = text.slice(Math.max(0, range.start - context), range.start)
  const after = text.slice(range.end, range.end + context)
  return (
    <div className={styles.picked}>
      <div className={styles.edge}>
        <IconButton
          label="Start a word earlier"
          keys="⇧⌥←"
          tabIndex={-1}
          onClick={() => trim('start', -1)}
        >
          <ChevronLeft size={14} aria-hidden />
        </IconButton>
        <IconButton
          label="Start a word later"
          keys="⇧⌥→"
          tabIndex={-1}
          onClick={() => trim('start', 1)}
        >
          <ChevronRight size={14} aria-hidden />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <p className={styles.text} tabIndex={0}>
        {revision ? (
          <>
            <span>{before}</span>
            <mark ref={chosen}>{text.slice(range.start, range.end)}</mark>
            <span>{after}</span>
          </>
        ) : (
          'Fetching the article…'
        )}
      </p>
      <div className={styles.edge}>
        <IconButton
          label="End a word earlier"
          keys="⇧←"
          tabIndex={-1}
          onClick={() => trim('end', -1)}
        >
          <ChevronLeft size={14} aria-hidden />
        </IconButton>
        <IconButton label="End a word later" keys="⇧→" tabIndex={-1} onClick={() => trim('end', 1)}>
          <ChevronRight size={14} aria-hidden />
        </IconButton>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

/** After a cut, where the chosen words begin or end now; nothing of a sentence as it was found. */
function useEdgeSaid({ revision, range, options, active }: Picking): string {
  const [said, setSaid] = useState('')
  const last = useRef(range)
  const whole = options[active]?.sentence
  useEffect(() => {
    const before = last.current
    last.current = range
    if (!revision || !range || !before || range === whole) return setSaid('')
    const words = revision.text.slice(range.start, range.end).split(/\s+/)
    if (range.start !== before.start) setSaid(`Begins with ${words.slice(0, 3).join(' ')}`)
    else if (range.end !== before.end) setSaid(`Ends with ${words.slice(-3).join(' ')}`)
  }, [revision, range, whole])
  return said
}
