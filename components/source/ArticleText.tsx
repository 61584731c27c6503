import { memo, type ReactNode } from 'react'
import type { Revision, SourceSummary } from '../../core/api/sources.ts'
import type { Block } from '../../core/extract/revision.ts'
import { paragraphNumbers } from '../../core/quote/locator.ts'
import { overlaps } from '../../core/quote/overlaps.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import styles from './Reader.module.css'

interface ArticleTextProps {
  revision: Pick<Revision, 'text' | 'blocks'>
  source: SourceSummary
  /** The page's own heading, or one within a pane. */
  level: 'h1' | 'h2'
  /** Passages that are quoted already. */
  quoted: readonly TextRange[]
  /** The passage that was asked for. */
  target: TextRange | null
}

const elements: Partial<Record<Block['kind'], 'h3' | 'blockquote'>> = {
  title: 'h3',
  heading: 'h3',
  quotation: 'blockquote',
}

/**
 * The article: title, byline, numbered paragraphs. Each block's text content is exactly the
 * revision's; what stands between blocks belongs to none.
 */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { revision, source, level: Heading, quoted, target } = props
  const { text, blocks } = revision
  const numbers = paragraphNumbers(blocks)
  const ranges = [
    ...quoted.map((range) => ({ ...range, layer: 'quoted' as const })),
    ...(target ? [{ ...target, layer: 'target' as const }] : []),
  ]
  const first = blocks[0]
  // The text's own headline is the title, so that it can be quoted too.
  const headline =
    first?.kind === 'title' && text.slice(first.start, first.end) === source.title ? first : null
  return (
    <>
      {headline ? (
        <Heading className={styles.title} data-start={headline.start}>
          <Words block={headline} text={text} ranges={ranges} />
        </Heading>
      ) : (
        <Heading className={styles.title}>{source.title}</Heading>
      )}
      <ArticleHeader source={source} />
      {blocks.map((block, index) => {
        if (block === headline) return null
        const Element = elements[block.kind] ?? 'p'
        return (
          <Element
            key={block.start}
            className={styles.block}
            data-start={block.start}
            data-kind={block.kind}
            data-number={numbers.get(index)}
          >
            <Words block={block} text={text} ranges={ranges} />
          </Element>
        )
      })}
    </>
  )
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
