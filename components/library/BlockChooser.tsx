import { useState } from 'react'
import type { Preview } from '../../core/api/sources.ts'
import styles from './BlockChooser.module.css'
import { foldBlocks } from './foldBlocks.ts'

type CandidateBlock = Preview['article']['blocks'][number]

interface BlockChooserProps {
  blocks: readonly CandidateBlock[]
  included: ReadonlySet<number>
  error: string | null
  onChange: (included: ReadonlySet<number>) => void
}

/** The text block by block, to be taken or left; runs of what the extractor left out are folded. */
export function BlockChooser({ blocks, included, error, onChange }: BlockChooserProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const toggle = (index: number) => {
    const next = new Set(included)
    if (!next.delete(index)) next.add(index)
    onChange(next)
  }
  return (
    <fieldset className={styles.blocks}>
      <legend className={styles.legend}>Which lines belong to the article?</legend>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {foldBlocks(blocks).map(({ from, to, folded }) =>
        folded && !opened.has(from) ? (
          <button
            key={from}
            type="button"
            className={styles.fold}
            aria-expanded={false}
            onClick={() => setOpened(new Set(opened).add(from))}
          >
            <span className={styles.foldCount}>{to - from} lines left out</span>{' '}
            {blocks
              .slice(from, to)
              .map((block) => block.text)
              .join(' · ')
              .slice(0, 160)}
          </button>
        ) : (
          blocks.slice(from, to).map((block, offset) => {
            const index = from + offset
            const taken = included.has(index)
            return (
              <label key={index} className={styles.block} data-kind={block.kind} data-taken={taken}>
                <input type="checkbox" checked={taken} onChange={() => toggle(index)} />
                <span className={styles.words}>
                  {kindNames[block.kind] && (
                    <span className={styles.kind}>{kindNames[block.kind]}</span>
                  )}
                  {block.text}
                </span>
              </label>
            )
          })
        ),
      )}
    </fieldset>
  )
}

/** What is not plain text says what it is. */
const kindNames: Partial<Record<CandidateBlock['kind'], string>> = {
  title: 'Title',
  heading: 'Heading',
  quotation: 'Quotation',
  listItem: 'List item',
  caption: 'Caption',
}
