import { memo, type ReactNode } from 'react'
import type { Revision } from '../../core/api/sources.ts'
import type { Block } from '../../core/extract/revision.ts'
import { paragraphNumbers } from '../../core/quote/locator.ts'
import { overlaps } from '../../core/quote/overlaps.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import styles from './Reader.module.css'

interface ArticleTextProps {
  revision: Pick<Revision, 'text' | 'blocks'>
  /** Passages that are quoted already. */
  quoted: readonly TextRange[]
  /** The passage that was asked for. */
  target: TextRange | null
}

const elements = { heading: 'h3', caption: 'p', title: 'h2', quotation: 'blockquote' } as const

/** The article's blocks, paragraphs numbered. Each block's text content is exactly the revision's. */
export const ArticleText = memo(function ArticleText({
  revision,
  quoted,
  target,
}: ArticleTextProps) {
  const numbers = paragraphNumbers(revision.blocks)
  const ranges = [
    ...quoted.map((range) => ({ ...range, layer: 'quoted' as const })),
    ...(target ? [{ ...target, layer: 'target' as const }] : []),
  ]
  return revision.blocks.map((block, index) => {
    const Element = block.kind in elements ? elements[block.kind as keyof typeof elements] : 'p'
    return (
      <Element
        key={block.start}
        className={styles.block}
        data-start={block.start}
        data-kind={block.kind}
        data-number={numbers.get(index)}
      >
        <Words block={block} text={revision.text} ranges={ranges} />
      </Element>
    )
  })
})

interface WordsProps {
  block: Block
  text: string
  ranges: readonly (TextRange & { layer: 'quoted' | 'target' })[]
}

function Words({ block, text, ranges }: WordsProps): ReactNode {
  return overlaps(block, ranges).map(({ start, end, layers }) => {
    const words = text.slice(start, end)
    if (layers.length === 0) return <span key={start}>{words}</span>
    const target = layers.includes('target')
    return (
      <mark
        key={start}
        className={target ? styles.target : styles.quoted}
        data-quoted={layers.includes('quoted') || undefined}
        title={layers.includes('quoted') ? 'Quoted already' : undefined}
      >
        {words}
      </mark>
    )
  })
}
