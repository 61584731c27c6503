/** The part of a brief's address after `#` that names a quotation in it. */
export const quoteAnchor = (id: string): string => `quote-${encodeURIComponent(id)}`

/** Where a quotation stands: the page of its brief, at the quotation. */
export const quoteAddress = (brief: string, id: string): string =>
  `/briefs/${encodeURIComponent(brief)}#${quoteAnchor(id)}`
