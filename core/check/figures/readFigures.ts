import type { RevisionText } from '../../extract/revision.ts'
import { sentencesIn } from '../../quote/sentences.ts'
import { type CountedThing, groups, signs } from './counted.ts'
import { countryOf } from './countries.ts'
import type { Figure, Hedge } from './figure.ts'
import { numbersIn, type StatedNumber } from './numbers.ts'

interface FigureText extends RevisionText {
  readonly title: string
  readonly language: string
}

/** Countries that a text without a place in a sentence is taken to speak of. */
const mostCountries = 3

/** The figures of a text about people, money, shares and distances, in order. */
export function readFigures(source: FigureText): Figure[] {
  const { text, language } = source
  const main = mainCountries(`${source.title}\n${text}`)
  return sentencesIn(source, language).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    if (!/\p{N}|\p{L}{3}/u.test(words)) return []
    const numbers = numbersIn(words, language)
    if (numbers.length === 0) return []
    const countries = countriesIn(words)
    return numbers.flatMap((number, at): Figure[] => {
      const left = words.slice(numbers[at - 1]?.to ?? 0, number.from)
      const right = words.slice(number.to, numbers[at + 1]?.from)
      const counted = countedIn(left, right, number)
      if (!counted || isOther(left, right, number, counted.thing)) return []
      return [
        {
          value: number.value,
          upTo: number.upTo,
          hedge: hedgeOf(left),
          ...counted,
          countries: countries.length > 0 ? countries : main,
          places: placesIn(`${furthest(left)} ${nearest(right, 12)}`),
          event: counted.unit === '' && oneEvent.test(words) && !soFar.test(words),
          asOf: asOf.exec(words)?.[1] ?? null,
          context: contextOf(words),
          start: sentence.start + number.from,
          end: sentence.start + number.to,
          sentence,
        },
      ]
    })
  })
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const date = `(?:\\d{1,2} ${month}(?: \\d{4})?|${month} \\d{1,2}(?:, \\d{4})?|${month} \\d{4}|the end of ${month}(?: \\d{4})?|${month}|\\d{4})`
const asOf = new RegExp(
  `(?:[Aa]s of|[Aa]s at|[Bb]y|[Uu]ntil|[Uu]p to|[Tt]hrough|Stand|[Aa]u) (${date})(?![\\p{L}\\d])`,
  'u',
)
const oneEvent =
  /\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|overnight|in (?:an?|the|one) (?:\p{L}+ )?(?:attack|bombing|blast|explosion|strike|raid|clash|massacre|shooting|crash)|(?:a|per|every|each) (?:day|week|month))\b/iu
const soFar =
  /\b(?:since|so far|to date|in total|altogether|over the (?:past|last)|as of|has left|death toll)\b/iu

const clause = /[;:]|\b(?:and|while|whereas|but|und|et|y)\b|,(?=\s)/iu
const closeWords = 7

/** What is counted, from the words close to the number; null when it is nothing that we know. */
function countedIn(
  left: string,
  right: string,
  number: StatedNumber,
): Pick<Figure, 'thing' | 'unit' | 'group'> | null {
  const sign = /^\s?(%|‰|per ?cent\b|percent\b|Prozent\b|pour cent\b|por ciento\b)/iu.exec(right)
  if (sign) return { thing: 'percent', unit: '%', group: '' }
  const currency = currencyOf(left, right)
  if (currency) return { thing: 'money', unit: currency, group: '' }
  if (/^[\s-]?(?:km|kilomet(?:er|re)s?|miles?|Kilometern?|kilómetros?)\b/iu.test(right))
    return { thing: 'distance', unit: /^[\s-]?mile/i.test(right) ? 'miles' : 'km', group: '' }
  const behind = nearest(right)
  const before = furthest(left)
  const thing =
    signs.find((sign) => sign.behind.test(behind))?.thing ??
    signs.find((sign) => sign.before?.test(before))?.thing
  if (!thing || isUnlikely(left, number, right)) return null
  const group = Object.keys(groups).find((name) => groups[name]?.test(behind)) ?? ''
  return { thing, unit: '', group: thing === 'troops' ? '' : group }
}

/** The words right behind, to the end of their clause. */
function nearest(right: string, words = closeWords): string {
  const end = clause.exec(right)?.index ?? right.length
  return right.slice(0, end).split(/\s+/).slice(0, words).join(' ')
}

/** The words right before, from the beginning of their clause. */
function furthest(left: string): string {
  const parts = left.split(/[;:]|,(?=\s)|\b(?:and|while|whereas|but|und|et|y)\b/iu)
  return (parts.at(-1) ?? '').split(/\s+/).slice(-closeWords).join(' ')
}

function currencyOf(left: string, right: string): string | null {
  const sign = /(?:(US)?(\$|€|£)|\b(USD|EUR|GBP|US dollars)) ?$/u.exec(left)
  if (sign)
    return { $: 'USD', '€': 'EUR', '£': 'GBP' }[sign[2] ?? ''] ?? sign[3]?.slice(0, 3) ?? null
  const word = /^\s?(?:(€|euros?)|(\$|(?:US )?dollars?|USD)|(£|pounds? sterling))(?!\p{L})/iu.exec(
    right,
  )
  if (!word) return null
  return word[1] ? 'EUR' : word[2] ? 'USD' : 'GBP'
}

/** A bare year has its noun right behind it or is a year; an age or a span of time counts nobody. */
function isUnlikely(left: string, { bare, value }: StatedNumber, right: string): boolean {
  if (
    /^[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|jahren?|monaten?|tagen?|ans?|mois|jours?|años?|meses|días?)(?:\b|-)/iu.test(
      right,
    )
  )
    return true
  if (/^[\s-]year-old/i.test(right)) return true
  if (!bare || value < 1900 || value > 2099) return false
  if (
    /\b(?:in|since|by|of|until|till|from|before|after|during|early|late|im|seit|en|depuis|desde) $/iu.test(
      left,
    )
  )
    return true
  return !/^\s(?:\p{L}+ )?(?:people|persons|dead|deaths|killed|wounded|injured|refugees|civilians|soldiers|troops|fighters|prisoners|detainees)\b/iu.test(
    right,
  )
}

/** Numbers that name something: a date, an age, a chapter, a resolution, a page, a telephone. */
function isOther(
  left: string,
  right: string,
  { bare }: StatedNumber,
  thing: CountedThing,
): boolean {
  if (thing === 'money' || thing === 'percent') return false
  if (new RegExp(`(?:${month}\\.?) $`, 'u').test(left) && bare) return true
  if (new RegExp(`^\\.? (?:of )?${month}`, 'u').test(right) && bare) return true
  if (/^,\s/.test(right) && /\p{Lu}\p{L}+, $/u.test(left) && bare) return true
  return /(?:\b(?:aged?|chapter|article|resolution|page|pp?\.|no\.|nos\.|number|section|part|volume|route|highway|brigade|battalion|division|room|tel|phone|fax)|[§#+]) ?$/iu.test(
    left,
  )
}

function hedgeOf(left: string): Hedge {
  const words = left.toLowerCase().split(/\s+/).slice(-4).join(' ')
  if (
    /(?:more than|over|at least|upwards? of|above|exceed(?:s|ed|ing)?|no fewer than|mehr als|über|mindestens|plus de|au moins|más de|al menos|well over) *[$€£]?$/u.test(
      words,
    )
  )
    return 'over'
  if (
    /(?:fewer than|less than|under|below|up to|at most|no more than|nearly|almost|weniger als|bis zu|fast|moins de|jusqu’à|près de|menos de|casi) *[$€£]?$/u.test(
      words,
    )
  )
    return 'under'
  if (
    /(?:about|around|some|roughly|approximately|an estimated|estimated|circa|rund|etwa|ungefähr|environ|quelque|unos|cerca de) *[$€£]?$/u.test(
      words,
    )
  )
    return 'about'
  return 'exact'
}

const months = new RegExp(`^${month}$`, 'u')

const capitalised = /\p{Lu}[\p{L}.]+/gu

function countriesIn(text: string): string[] {
  const names = text.match(capitalised) ?? []
  return [...new Set(names.flatMap((name) => countryOf(name) ?? []))]
}

const named =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Àà]|[Bb]ei|[Ee]n) (?:the (?:city|town|village|province|port) of )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/gu
const day = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** Places other than countries, as the word before them tells. */
function placesIn(words: string): string[] {
  const names = [...words.matchAll(named)].map(([, name = '']) => name.replace(/[’']s$/u, ''))
  return names
    .filter((name) => !countryOf(name) && !months.test(name.split(' ')[0] ?? '') && !day.test(name))
    .map((name) => name.toLowerCase())
}

function mainCountries(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(capitalised)) {
    const code = countryOf(name)
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCountries)
    .map(([code]) => code)
}

const common = new Set(
  'that this with from have been were which their there about more than over least after before since people other some would could said says also into while where when year years month months million billion percent thousand estimated estimates'.split(
    ' ',
  ),
)

/** Long words of the sentence, cut to what their forms share. */
function contextOf(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return [...new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6)))]
}
