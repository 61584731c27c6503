import type { RawEntry } from './entry.ts'
import { itemOfTags } from './readRis.ts'

/** Tags of RIS for those of EndNote. */
const tagOf: Readonly<Record<string, string>> = {
  A: 'AU',
  T: 'TI',
  J: 'JF',
  B: 'T2',
  D: 'PY',
  '8': 'DA',
  V: 'VL',
  N: 'IS',
  P: 'SP',
  I: 'PB',
  C: 'CY',
  U: 'UR',
  R: 'DO',
  '@': 'SN',
  X: 'AB',
  G: 'LA',
  E: 'ED',
  S: 'T3',
  '7': 'ET',
  K: 'KW',
  '9': 'M3',
  Z: 'N1',
  Y: 'A4',
}

const typeOf: readonly (readonly [RegExp, string])[] = [
  [/newspaper/i, 'NEWS'],
  [/magazine/i, 'MGZN'],
  [/blog/i, 'BLOG'],
  [/web|electronic|online/i, 'ELEC'],
  [/journal/i, 'JOUR'],
  [/report|government/i, 'RPRT'],
  [/section|chapter/i, 'CHAP'],
  [/book/i, 'BOOK'],
  [/conference/i, 'CONF'],
  [/thesis/i, 'THES'],
  [/statute|legal|bill/i, 'STAT'],
  [/case/i, 'CASE'],
  [/film|broadcast|video|audio/i, 'ADVS'],
  [/personal/i, 'PCOMM'],
]

/** Reads EndNote's tagged export (`%0 Journal Article`, `%A Roe, Jane` …); an empty line ends a record. */
export function readEnw(text: string): RawEntry[] {
  const records = text.split(/(?:\r\n|\n|\r)(?=%0\s)/)
  return records.flatMap((record) => {
    const tags = new Map<string, string[]>()
    let last: string[] | null = null
    for (const line of record.split(/\r\n|\n|\r/)) {
      const [, sign = '', value = ''] = /^%(\S)\s+(.*)$/.exec(line) ?? []
      if (!sign) {
        if (last && line.trim()) last.push(`${last.pop() ?? ''} ${line.trim()}`)
        continue
      }
      const name = sign === '0' ? 'TY' : tagOf[sign]
      last = name ? (tags.get(name) ?? []) : null
      last?.push(
        sign === '0' ? (typeOf.find(([words]) => words.test(value))?.[1] ?? 'GEN') : value.trim(),
      )
      if (name && last) tags.set(name, last)
    }
    return tags.size > 0 ? [itemOfTags(tags, record.trim().split('\n', 1)[0] ?? '', true)] : []
  })
}
