import type { Classified } from '../text/classified.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import type { PageBlock, Region } from './pageBlock.ts'

/** A block of the page with what was read from its looks. */
export interface JudgedBlock extends Classified {
  readonly block: PageBlock
  readonly fact: LineFacts
  /** It stands in a box or in another article of the page. */
  readonly elsewhere: boolean
}

export interface PageReading {
  readonly blocks: readonly PageBlock[]
  readonly facts: readonly LineFacts[]
  /** Numbers of the blocks that Readability kept. */
  readonly kept: ReadonlySet<number>
  /** Regions that hold the article itself and therefore say nothing. */
  readonly covering: ReadonlySet<Region>
  readonly titleIndex: number
  readonly title: string | null
  readonly authors: readonly string[]
}
