'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import { type BlockChange, compareTexts } from '../../core/source/compareTexts.ts'
import { foldUnchanged } from '../../core/source/foldUnchanged.ts'
import { Time } from '../ui/Time.tsx'
import readerStyles from './Reader.module.css'
import styles from './TextComparison.module.css'

interface TextComparisonProps {
  source: SourceDetail
  before: Revision
  after: Revision
}

/** What the outlet changed between two texts of an article, word by word. */
export function TextComparison({ source, before, after }: TextComparisonProps) {
  const changes = useMemo(() => compareTexts(before, after), [before, after])
  const changed = changes.filter(({ change }) => change !== 'same').length
  return (
    <div className={readerStyles.reader}>
      <p className={styles.kicker}>What changed in the text</p>
      <h1 className={readerStyles.title}>{source.title}</h1>
      <p className={styles.which}>
        <span>
          <del>
            <Link href={`/sources/${source.id}?revision=${before.hash}`}>
              The text of <Time at={before.createdAt} />
            </Link>
          </del>{' '}
          <span aria-hidden>→</span>{' '}
          <ins>
            <Link href={`/sources/${source.id}`}>
              the current one, of <Time at={after.createdAt} />
            </Link>
          </ins>
        </span>
        <span>
          {changed === 0
            ? 'No word differs.'
            : changed === 1
              ? '1 paragraph differs.'
              : `${changed} paragraphs differ.`}
        </span>
      </p>
      <div
        className={styles.text}
        lang={source.language === 'und' ? undefined : source.language}
        dir="auto"
      >
        {foldUnchanged(changes).map((part) =>
          part.folded ? (
            <details key={part.at} className={styles.fold}>
              <summary>{part.blocks.length} unchanged paragraphs</summary>
              <Blocks blocks={part.blocks} />
            </details>
          ) : (
            <Blocks key={part.at} blocks={part.blocks} />
          ),
        )}
      </div>
    </div>
  )
}

function Blocks({ blocks }: { blocks: readonly BlockChange[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: BlockChange }) {
  const { change, kind, runs } = block
  return (
    <p className={styles.block} data-change={change} data-kind={kind}>
      {change !== 'same' && (
        <span className="visually-hidden">
          {change === 'added' ? 'New: ' : change === 'removed' ? 'Removed: ' : 'Changed: '}
        </span>
      )}
      {runs.map(({ kind, words }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a run is its place
        if (kind === 'removed') return <del key={index}>{words}</del>
        if (kind === 'added') return <ins key={index}>{words}</ins>
        return <span key={index}>{words}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: a run is its place
      })}
    </p>
  )
}
