import type { TextRange } from '../../quote/sentences.ts'
import type { CountedThing } from './counted.ts'

/** How exact a text says that its figure is. */
export type Hedge = 'exact' | 'about' | 'over' | 'under'

/** A figure that a source states: what is counted, how many, where and when. */
export interface Figure extends TextRange {
  readonly value: number
  /** The upper end of a range; else the value. */
  readonly upTo: number
  readonly hedge: Hedge
  readonly thing: CountedThing
  /** `USD`, `EUR`, `%`, `km`; empty for people. */
  readonly unit: string
  /** Which people, e.g. `civilians`; empty when any. */
  readonly group: string
  /** Codes of countries that the sentence names, else those that the text is mostly about. */
  readonly countries: readonly string[]
  /** Names of other places in the sentence, folded. */
  readonly places: readonly string[]
  /** Whether it counts one event and not all that happened so far. */
  readonly event: boolean
  /** As the text states it, e.g. `March 2013`; null when it does not. */
  readonly asOf: string | null
  /** Words of the sentence that say what it is about, folded. */
  readonly context: readonly string[]
  readonly sentence: TextRange
}
