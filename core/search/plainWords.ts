/** Hyphens and dashes within a word; a minus before a number is none. */
const joints = /(?<=\p{L})[-\u00ad\u2010-\u2015\u2212](?=[\p{L}\p{N}])/gu
const apostrophes = /['\u2018\u2019\u201a\u201b\u02bc\u02bb\u02b9`\u00b4\u2032]/gu

/**
 * Words of a query without the signs that typographies write differently: `cease‑fire` and
 * `cease-fire` are the words cease and fire next to each other, which is also how the database has
 * indexed either of them.
 */
export function plainWords(text: string): string {
  return text.replace(joints, ' ').replace(apostrophes, ' ').replace(/\s+/g, ' ').trim()
}
