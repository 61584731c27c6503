import type { Citation, Cite } from './citationsIn.ts'
import { secondaryPrefix } from './secondaryPrefix.ts'

/** A citation as citeproc takes it. It writes into it, so that each call gets one of its own. */
export function citeprocCitation(
  { id, cites }: Citation,
  note: number,
  { style, locale }: { readonly style: string; readonly locale: string },
): object {
  return {
    citationID: id,
    citationItems: cites.map((cite, index) =>
      citationItem(cite, style, locale, note > 0 && index === 0),
    ),
    properties: { noteIndex: note },
  }
}

function citationItem(
  cite: Cite,
  style: string,
  locale: string,
  beginsNote: boolean,
): Record<string, unknown> {
  const said = spaced(secondaryPrefix(cite, style, locale))
  // A note begins as a sentence does.
  const prefix = beginsNote ? said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : said
  const suffix = joined(cite.suffix.trim())
  return {
    id: cite.source,
    ...(cite.locator && { locator: cite.locator, label: cite.label }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    // A sentence that names a quoted speaker does not name the author who quotes them.
    ...(cite.suppressAuthor && !cite.speaker && { 'suppress-author': true }),
  }
}

const spaced = (prefix: string): string =>
  prefix && !/[\s([“‘«]$/u.test(prefix) ? `${prefix} ` : prefix

/** Words follow after a comma, brackets after a space. */
function joined(suffix: string): string {
  if (/^[\p{L}\p{N}“‘«]/u.test(suffix)) return `, ${suffix}`
  return /^[([]/.test(suffix) ? ` ${suffix}` : suffix
}
