import { tolerantJson } from './tolerantJson.ts'

export type JsonObject = { readonly [key: string]: unknown }

/** Longest script and most objects that are looked at: more is no description of an article. */
const longestScript = 400_000
const mostObjects = 2000

/** Every object of a page's structured data, outermost first, with `@graph` and arrays opened up. */
export function readJsonLd(scripts: readonly string[]): JsonObject[] {
  const found: JsonObject[] = []
  const waiting: { value: unknown; depth: number }[] = []
  for (const script of scripts)
    if (script.length <= longestScript) waiting.push({ value: tolerantJson(script), depth: 0 })
  while (waiting.length > 0 && found.length < mostObjects) {
    const next = waiting.shift()
    if (!next || next.depth > 8) continue
    if (Array.isArray(next.value)) {
      for (const value of next.value) waiting.push({ value, depth: next.depth })
    } else if (isObject(next.value)) {
      found.push(next.value)
      for (const value of Object.values(next.value))
        if (typeof value === 'object') waiting.push({ value, depth: next.depth + 1 })
    }
  }
  return found
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The `@type` names of an object, without their namespace. */
export function typesOf(object: JsonObject): string[] {
  return listOf(object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** A value as plain words: a string, or the `name`, `@value` or first entry of what stands there. */
export function wordsIn(value: unknown): string | null {
  if (typeof value === 'string') return decoded(value)
  if (Array.isArray(value)) return wordsIn(value[0])
  if (!isObject(value)) return null
  return wordsIn(value.name ?? value['@value'] ?? null)
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
}

/** Many sites put HTML entities and tags into JSON, where they mean nothing. */
function decoded(text: string): string | null {
  const plain = text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/&#(\d{1,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&#x([\da-f]{1,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&(\w{2,6});/g, (all, name: string) => signs[name] ?? all)
    .replace(/\s+/gu, ' ')
    .trim()
  return plain === '' ? null : plain
}
