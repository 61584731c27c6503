import type { CitedItem } from './citedItem.ts'
import { hasSubtitle } from './hasSubtitle.ts'
import { severalWorks } from './severalWorks.ts'

type Stored = NonNullable<CitedItem>

/** An item as a style's guide sets its kind, where the style's file does otherwise. */
export function correctItem(item: CitedItem, style: string): CitedItem {
  if (!item) return item
  return corrections.reduce((corrected, correct) => correct(corrected, style), item)
}

const corrections: readonly ((item: Stored, style: string) => Stored)[] = [
  withShortTitle,
  likeBook,
  withoutSite,
  withoutScheme,
]

/**
 * Later notes give the main title, in Chicago without the article that it begins with (Chicago Manual
 * of Style, 17th edition, 14.30 and 14.33; OSCOLA, 4th edition, 1.2.1). The guides shorten it further
 * by hand. Works of one author may differ in nothing but the subtitle: Chicago keeps it then.
 */
function withShortTitle(item: Stored, style: string): Stored {
  const { title, 'title-short': short, language } = item
  const chicago = style.startsWith('chicago-notes')
  if (!chicago && style !== 'oscola') return item
  if (short || typeof title !== 'string') return item
  const cut = hasSubtitle(item) && item.author && !(chicago && item[severalWorks])
  const main = cut ? title.replace(/\s?: .*$/s, '') : title
  const english = typeof language === 'string' && /^en\b/.test(language)
  const bare = chicago && english ? withoutArticle(main) : main
  return bare === title ? item : { ...item, 'title-short': bare }
}

function withoutArticle(title: string): string {
  const rest = title.replace(/^(?:The|An?) (?=\S)/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/**
 * A report outside a series is set like a book (Chicago Manual of Style, 17th edition, 14.220;
 * OSCOLA, 4th edition, 3.4).
 */
function likeBook(item: Stored, style: string): Stored {
  const applies = item.type === 'report' && !item.number && !item.genre
  return applies && /^(chicago-|oscola)/.test(style) ? { ...item, type: 'book' } : item
}

/**
 * Of a page of the web, Cite Them Right gives the title and not the site; APA leaves out a site that
 * is its author (Publication Manual, 7th edition, 10.16).
 */
function withoutSite(item: Stored, style: string): Stored {
  const { 'container-title': site, ...rest } = item
  if (item.type !== 'webpage' || site === undefined) return item
  const isAuthor = JSON.stringify(item.author) === JSON.stringify([{ literal: site }])
  return style === 'harvard' || (style === 'apa' && isAuthor) ? rest : item
}

/** Addresses go without `https://`, DOIs with it (MLA Handbook, 9th edition, pages 193–194). */
function withoutScheme(item: Stored, style: string): Stored {
  const { URL: address } = item
  if (style !== 'mla' || typeof address !== 'string') return item
  return { ...item, URL: address.replace(/^https?:\/\/(?!(?:dx\.)?doi\.org\/)/i, '') }
}
