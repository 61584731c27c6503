import {
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './BlockChooser.module.css'
import { BlockLine } from './BlockLine.tsx'
import { proposedOf, sectionAt, withRange } from './blockSections.ts'
import { foldBlocks } from './foldBlocks.ts'
import { importQueue } from './importQueue.ts'
import type { QueuedBlock } from './queueEntry.ts'

interface BlockChooserProps {
  id: number
  blocks: readonly QueuedBlock[]
  /** Null: as the extractor proposes. */
  included: ReadonlySet<number> | null
  words: number
  error: string | null
}

/**
 * The text block by block, to be taken or left: single ones, ranges with Shift, whole sections. Long
 * runs of what the extractor left out are folded. Arrows, `j` and `k` move from line to line.
 */
export function BlockChooser({ id, blocks, included, words, error }: BlockChooserProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [active, setActive] = useState(0)
  const anchor = useRef<number | null>(null)
  const proposed = useMemo(() => proposedOf(blocks), [blocks])
  const runs = useMemo(() => foldBlocks(blocks), [blocks])
  const taken = included ?? proposed
  const choose = (next: ReadonlySet<number>) => importQueue.edit(id, { included: next })

  const onChange = (event: ChangeEvent<HTMLFieldSetElement>) => {
    const { target, nativeEvent } = event
    if (!(target instanceof HTMLInputElement)) return
    const index = Number(target.dataset.line)
    const range = nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey
    const from = range ? (anchor.current ?? index) : index
    choose(withRange(taken, Math.min(from, index), Math.max(from, index) + 1, target.checked))
    anchor.current = index
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const heading = event.target.closest<HTMLElement>('[data-section]')?.dataset.section
    if (heading === undefined) return
    const { from, to } = sectionAt(blocks, Number(heading))
    choose(withRange(taken, from, to, !taken.has(from)))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (!step || event.metaKey || event.ctrlKey || event.altKey) return
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
    const at = lines.indexOf(document.activeElement as HTMLElement)
    if (at === -1) return
    event.preventDefault()
    lines[Math.min(Math.max(at + step, 0), lines.length - 1)]?.focus()
  }

  return (
    <fieldset
      className={styles.blocks}
      onChange={onChange}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const line = event.target instanceof HTMLElement && event.target.dataset.line
        if (line) setActive(Number(line))
      }}
    >
      <legend className="visually-hidden">Which lines belong to the article?</legend>
      <div className={styles.head}>
        <p className={styles.count} role="status">
          {taken.size} of {blocks.length} lines · {words.toLocaleString('en-GB')} words
        </p>
        <span className={styles.choices}>
          <Button
            size="small"
            look="quiet"
            onClick={() => choose(withRange(taken, 0, blocks.length, true))}
          >
            All
          </Button>
          <Button size="small" look="quiet" onClick={() => choose(new Set())}>
            None
          </Button>
          <Button
            size="small"
            look="quiet"
            disabled={included === null}
            onClick={() => importQueue.edit(id, { included: null })}
          >
            As proposed
          </Button>
        </span>
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {runs.map(({ from, to, folded }) =>
        folded && !opened.has(from) ? (
          <button
            key={from}
            type="button"
            className={styles.fold}
            data-line={from}
            tabIndex={active >= from && active < to ? 0 : -1}
            aria-expanded={false}
            onClick={() => {
              setOpened(new Set(opened).add(from))
              setActive(from)
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`input[data-line="${from}"]`)?.focus(),
              )
            }}
          >
            <span className={styles.foldCount}>{to - from} lines left out</span>{' '}
            {blocks
              .slice(from, to)
              .map((block) => block.text)
              .join(' · ')
              .slice(0, 160)}
          </button>
        ) : (
          blocks.slice(from, to).map((block, offset) => (
            <BlockLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
              key={from + offset}
              index={from + offset}
              block={block}
              taken={taken.has(from + offset)}
              active={active === from + offset}
            />
          ))
        ),
      )}
    </fieldset>
  )
}
