import type { ItemType } from '../article.ts'
import type { MetaTags } from './metaTags.ts'

/** schema.org types by what CSL calls them; a bare Article says nothing of the kind. */
const kinds: readonly (readonly [RegExp, ItemType])[] = [
  [/NewsArticle$/, 'article-newspaper'],
  [/^(?:ScholarlyArticle|MedicalScholarlyArticle)$/, 'article-journal'],
  [/^(?:BlogPosting|LiveBlogPosting)$/, 'post-weblog'],
  [/^Report$/, 'report'],
  [/^TechArticle$/, 'webpage'],
]

/** What kind of item the page says that it is; null where it does not. */
export function pageType(types: readonly string[], meta: MetaTags): ItemType | null {
  for (const type of types) {
    const kind = kinds.find(([pattern]) => pattern.test(type))
    if (kind) return kind[1]
  }
  if (meta.has('citation_journal_title')) return 'article-journal'
  if (meta.has('citation_technical_report_institution')) return 'report'
  return null
}
