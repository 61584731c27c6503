import { type Article, NotAnArticle, type Original } from '../article.ts'

/** @throws NotAnArticle always: to be written. */
export function extractMail(_original: Original): Article {
  throw new NotAnArticle(
    'unsupported',
    "E-mail files cannot be imported yet. Copy the article's text and paste it instead.",
  )
}
