import { metasOf } from './metaTags.ts'
import type { PageClues } from './pageClues.ts'

/** Headlines that the page's metadata state, the likeliest first. */
export function statedTitles({ meta, structured }: PageClues): string[] {
  return [
    ...metasOf(meta, 'og:title', 'twitter:title'),
    ...(structured?.headline ? [structured.headline] : []),
    ...metasOf(
      meta,
      'parsely-title',
      'sailthru.title',
      'citation_title',
      'dc.title',
      'dcterms.title',
      'title',
      'headline',
    ),
  ]
}
