import { memo, type ReactNode } from 'react'
import type { Revision, SourceSummary } from '../../core/api/sources.ts'
import type { Block } from '../../core/extract/revision.ts'
import { paragraphNumbers } from '../../core/quote/locator.ts'
import { overlaps } from '../../core/quote/overlaps.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import type { BriefMark } from '../../core/source/briefMarks.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import { MarginMarks } from './MarginMarks.tsx'
import styles from './Reader.module.css'

interface ArticleTextProps {
  revision: Pick<Revision, 'text' | 'blocks'>
  source: SourceSummary
  /** The page's own heading, or one within a pane. */
  level: 'h1' | 'h2'
  /** Passages that are quoted already: underlined. */
  quoted: readonly TextRange[]
  /** Passages that other briefs quote: underlined with dots. */
  elsewhere: readonly TextRange[]
  /** Briefs that quote from each block, by the block's start. */
  marks: ReadonlyMap<number, readonly BriefMark[]>
  /** Outlets that block quotations are taken from, by the block's start. */
  outlets: ReadonlyMap<number, string>
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
  const { revision, source, level: Heading, quoted, elsewhere, marks, outlets, target } = props
  const { text, blocks } = revision
  const numbers = paragraphNumbers(blocks)
  const ranges = [
    ...quoted.map((range) => ({ ...range, layer: 'quoted' as const })),
    ...elsewhere.map((range) => ({ ...range, layer: 'elsewhere' as const })),
    ...(target ? [{ ...target, layer: 'target' as const }] : []),
  ]
  const first = blocks[0]
  // The text's own headline is the title, so that it can be quoted too.
  const headline =
    first?.kind === 'title' && text.slice(first.start, first.end) === source.title ? first : null
  const withMarks = (start: number, block: ReactNode) => {
    const here = marks.get(start)
    if (!here) return block
    return (
      <div key={start} className={styles.marked}>
        {block}
        <MarginMarks marks={here} />
      </div>
    )
  }
  return (
    <>
      {headline ? (
        withMarks(
          headline.start,
          <Heading className={styles.title} data-start={headline.start}>
            <Words block={headline} text={text} ranges={ranges} />
          </Heading>,
        )
      ) : (
        <Heading className={styles.title}>{source.title}</Heading>
      )}
      <ArticleHeader source={source} />
      {blocks.map((block, index) => {
        if (block === headline) return null
        const Element = elements[block.kind] ?? 'p'
        const outlet = outlets.get(block.start)
        const element = (
          <Element
            key={block.start}
            className={styles.block}
            data-start={block.start}
            data-kind={block.kind}
            data-number={numbers.get(index)}
            // After the words, by CSS, so that it is no part of them.
            data-outlet={outlet && `Taken from ${outlet}`}
          >
            <Words block={block} text={text} ranges={ranges} />
          </Element>
        )
        return withMarks(block.start, element)
      })}
    </>
  )
})

interface WordsProps {
  block: Block
  text: string
  ranges: readonly (TextRange & { layer: 'quoted' | 'elsewhere' | 'target' })[]
}

function Words({ block, text, ranges }: WordsProps): ReactNode {
  return overlaps(block, ranges).map(({ start, end, layers }) => {
    const words = text.slice(start, end)
    if (layers.length === 0) return <span key={start}>{words}</span>
    const quoted = layers.find((layer) => layer !== 'target')
    return (
      <mark
        key={start}
        className={layers.includes('target') ? styles.target : styles.quoted}
        data-quoted={quoted}
        title={quoted && (quoted === 'quoted' ? 'Quoted already' : 'Quoted in another brief')}
      >
        {words}
      </mark>
    )
  })
}
