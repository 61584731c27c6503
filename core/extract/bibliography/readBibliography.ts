import { NotAnArticle, type Original } from '../article.ts'
import { decodeBytes } from '../text/decodeBytes.ts'
import type { Bibliography, BibliographyEntry, BibliographyFailure, RawEntry } from './entry.ts'
import { makeEntry } from './makeEntry.ts'
import { readBibtex } from './readBibtex.ts'
import { looksLikeCsl, readCslJson } from './readCslJson.ts'
import { readEnw } from './readEnw.ts'
import { readRis } from './readRis.ts'

type Kind = 'ris' | 'bibtex' | 'csl' | 'enw'

/** Characters at the beginning of a file that tell its kind. */
const headLength = 4000

/** Whether a file lists sources instead of being one: by its content, and by its name. */
export function isBibliography(original: Original): boolean {
  try {
    return kindOf(original, decodeBytes(original.bytes).text) !== null
  } catch (error) {
    if (error instanceof NotAnArticle) return false
    throw error
  }
}

/**
 * Reads RIS, BibTeX and BibLaTeX, EndNote's tags and CSL-JSON. A broken entry never costs the others.
 * @throws NotAnArticle when the file is no list of sources or has no entry.
 */
export function readBibliography(original: Original): Bibliography {
  const { text, warnings } = decodeBytes(original.bytes)
  const kind = kindOf(original, text)
  const found = kind && readers[kind](text)
  if (!found) {
    throw new NotAnArticle(
      'damaged',
      'This is no list of sources. Export it again as RIS, BibTeX or CSL-JSON.',
    )
  }
  const entries: BibliographyEntry[] = []
  const failures: BibliographyFailure[] = []
  for (const raw of found) {
    if ('reason' in raw) failures.push(raw)
    else entries.push(makeEntry(raw.item, raw.warnings))
  }
  if (entries.length === 0 && failures.length === 0)
    throw new NotAnArticle('empty', 'The file lists no sources.')
  return { entries, failures, warnings }
}

const readers: Readonly<Record<Kind, (text: string) => RawEntry[] | null>> = {
  ris: readRis,
  bibtex: readBibtex,
  csl: readCslJson,
  enw: readEnw,
}

function kindOf({ fileName }: Original, text: string): Kind | null {
  const head = text.slice(0, headLength)
  if (/^\s{0,3}TY\s{1,3}-/m.test(head)) return 'ris'
  if (/^%0\s+\S/m.test(head)) return 'enw'
  if (looksLikeCsl(text)) return 'csl'
  const bib =
    /^\s*@(?:article|book|booklet|collection|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|newspaper|online|periodical|phdthesis|proceedings|report|string|techreport|thesis|unpublished|www|electronic|comment|preamble)\s*[{(]/im
  const name = /\.(ris|bib|bibtex|enw)$/i.exec(fileName)?.[1]?.toLowerCase()
  // A text may quote an entry; a file of entries begins with one or is named after them.
  if (bib.test(head) && (name || /^(?:\s*%[^\n]*\n|\s)*@/.test(head))) return 'bibtex'
  return name === 'ris' ? 'ris' : name === 'enw' ? 'enw' : name ? 'bibtex' : null
}
