import type { Article, Attribution, SpokenQuote } from './article.ts'

/** What `chancery extract` prints. */
export interface ArticleJson {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO 8601 date at the precision of the text, or null. */
  readonly published: string | null
  readonly language: string
  /** Running text: paragraphs, quotations and list items, in order; headings are left out. */
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  readonly quotes: readonly SpokenQuote[]
  readonly attributions: readonly Attribution[]
  readonly warnings: readonly string[]
}

const running = new Set(['paragraph', 'quotation', 'listItem'])

export function articleJson(article: Article): ArticleJson {
  const { title, authors, publisher, published, language, blocks, quotes, attributions, warnings } =
    article
  const included = blocks.filter((block) => block.included)
  return {
    title,
    authors,
    publisher,
    published,
    language,
    paragraphs: included.filter((block) => running.has(block.kind)).map((block) => block.text),
    captions: included.filter((block) => block.kind === 'caption').map((block) => block.text),
    quotes,
    attributions,
    warnings,
  }
}
