import { z } from 'zod'

/**
 * Variables of CSL 1.0.2, without `id` and those that citations make themselves.
 * @see https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables
 */
const strings = new Set(
  'abstract annote archive archive_collection archive_location archive-place authority call-number collection-title container-title container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword language license medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale source status title title-short URL volume-title'.split(
    ' ',
  ),
)
const numbers = new Set(
  'chapter-number collection-number edition issue number number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume'.split(
    ' ',
  ),
)
const dates = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
)
const names = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
)
const types = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
)

/** Longest text of one variable, and most names, that are kept. */
const longest = 20_000
const mostNames = 200

const part = z.union([z.string(), z.number()]).transform((value) => plain(String(value)))
const nameShape = z
  .object({
    family: part.optional(),
    given: part.optional(),
    literal: part.optional(),
    suffix: part.optional(),
    'dropping-particle': part.optional(),
    'non-dropping-particle': part.optional(),
  })
  .refine((name) => Boolean(name.family || name.literal || name.given))
const dateShape = z.object({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string(), z.null()])))
    .max(2)
    .optional(),
  season: z.union([z.number(), z.string()]).optional(),
  circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
})

export type CleanName = z.infer<typeof nameShape>

/** A CSL date: parts of one day or of two, or words. */
export interface CleanDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly circa?: true
  readonly literal?: string
}

/** Keeps what CSL knows, in its shapes; lists what was dropped because its shape was wrong. */
export function cleanItem(raw: Readonly<Record<string, unknown>>): {
  item: Record<string, unknown>
  dropped: string[]
} {
  const item: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [key, value] of Object.entries(raw)) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    if (key === 'type') {
      if (typeof value === 'string' && types.has(value)) item[key] = value
      continue
    }
    const isName = names.has(key)
    if (!isName && !strings.has(key) && !numbers.has(key) && !dates.has(key)) continue
    const clean = isName ? cleanNames(value) : dates.has(key) ? cleanDate(value) : cleanText(value)
    if (clean === null) dropped.push(key)
    else item[key] = clean
  }
  return { item, dropped }
}

function cleanText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  // Some programs write lists of one.
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return plain(value.join(', ')) || null
  return typeof value === 'string' ? plain(value) || null : null
}

function cleanNames(value: unknown): CleanName[] | null {
  const list = Array.isArray(value) ? value : [value]
  const found = list.slice(0, mostNames).flatMap((one) => {
    const parsed = nameShape.safeParse(typeof one === 'string' ? { literal: one } : one)
    return parsed.success ? [parsed.data] : []
  })
  return found.length > 0 ? found : null
}

export function cleanDate(value: unknown): CleanDate | null {
  const parsed = dateShape.safeParse(
    typeof value === 'string' || typeof value === 'number' ? { raw: String(value) } : value,
  )
  if (!parsed.success) return null
  const { circa, literal, raw } = parsed.data
  const parts = (parsed.data['date-parts'] ?? []).map(dateParts).filter((one) => one.length > 0)
  const words = plain(literal ?? raw ?? '')
  if (parts.length === 0 && !words) return null
  return {
    ...(parts.length > 0 ? { 'date-parts': parts } : { literal: words }),
    ...(circa && { circa: true }),
  }
}

/** Year, month and day as far as they are possible. */
function dateParts(parts: readonly (number | string | null)[]): number[] {
  const [year = 0, month = 0, day = 0] = parts.map((one) => Math.trunc(Number(one ?? 0)))
  if (!Number.isFinite(year) || year === 0 || Math.abs(year) > 9999) return []
  if (!(month >= 1 && month <= 12)) return [year]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= last ? [year, month, day] : [year, month]
}

/** Without markup that CSL allows in texts, control characters and runs of spaces. */
function plain(text: string): string {
  return (
    text
      .slice(0, longest)
      .replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/gi, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what goes.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}
