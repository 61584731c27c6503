import { type Article, NotAnArticle, type Original } from '../article.ts'

/** @throws NotAnArticle always: to be written. */
export function extractHtml(_original: Original): Article {
  throw new NotAnArticle(
    'unsupported',
    "HTML files cannot be imported yet. Copy the article's text and paste it instead.",
  )
}
