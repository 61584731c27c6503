/**
 * Words that carry a statement's sense: negations, numbers, scales and units. Where one of them
 * goes, another thing is said. Lists of common words of the languages that a desk reads most; other
 * languages are guarded by the rule that any changed word counts.
 */

/** Matched as whole words, whatever the case. Scripts without spaces are matched within a run. */
const negations =
  // English
  'not no never nor neither none nobody nothing nowhere without cannot hardly barely scarcely unless except deny denies denied refuse refuses refused fail fails failed ' +
  // French, Spanish, Italian, Portuguese
  'ne pas non jamais aucun aucune sans ni nunca jamás nadie ningún ninguno ninguna sin tampoco nessuno nessuna senza não nem nenhum nenhuma sem ' +
  // German, Dutch, the Nordic languages
  'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne niet geen nooit niemand zonder ikke inte aldrig ingen ' +
  // Slavic languages, Turkish
  'nie nikt nigdy bez не нет ни никогда никто без ні немає değil yok hayır asla ' +
  // Arabic, Persian, Hebrew
  'لا لم لن ليس ليست غير بدون دون لیس نه نیست هیچ לא אין בלי אף'
const negation = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:${negations.split(' ').join('|')})(?![\\p{L}\\p{M}])|n['’]t(?!\\p{L})|(?:^|[^\\p{L}])[nN]['’](?=[\\p{L}])|[不没沒無无非未]`,
  'iu',
)

/** Whether the words hold one that turns the meaning of a sentence round. */
export function hasNegation(words: string): boolean {
  return negation.test(words)
}

const spelled =
  'one two three four five six seven eight nine ten eleven twelve half third quarter few several dozen dozens ' +
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf halb deux trois quatre cinq sept huit neuf dix ' +
  'dos tres cuatro cinco siete ocho nueve diez due tre quattro cinque sette otto nove dieci ' +
  'один два три четыре пять шесть семь восемь девять десять'
const scales =
  'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score bn mn tn ' +
  'hundert tausend tausende million millionen milliarde milliarden billion billionen cent cents mille million millions milliard milliards ' +
  'cien ciento mil millón millones millardo cento mila milione milioni miliardo miliardi milhão milhões bilhão bilhões ' +
  'сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов ألف آلاف مليون ملايين مليار مليارات ' +
  'percent percentage prozent per'
const units =
  'cent percent percentage points mm cm m km kg g mg t lb lbs oz ft in mi mph kmh kph kw mw gw kwh mwh gwh mb gb tb hz ha ' +
  'metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot feet inch inches yard yards ' +
  'gram grams kilogram kilograms kilo kilos pound pounds ounce ounces ton tons tonne tonnes litre litres liter liters gallon gallons barrel barrels ' +
  'hectare hectares acre acres watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts degree degrees celsius fahrenheit ' +
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries ' +
  'dollar dollars euro euros cents rouble roubles ruble rubles yuan yen lira liras peso pesos rupee rupees dinar dinars franc francs usd eur gbp ' +
  'kilometern kilometer stunde stunden tag tage tagen woche wochen monat monate jahr jahre jahren jour jours semaine semaines mois an ans ' +
  'día días semana semanas mes meses año años kilomètre kilomètres kilómetro kilómetros'
const setOf = (words: string) => new Set(words.split(' '))
const spelledSet = setOf(spelled)
const scaleSet = setOf(scales)
const unitSet = setOf(units)

/** A word without the marks around it. */
const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** A numeral, or a number in words. */
export function isNumber(word: string): boolean {
  const plain = bare(word)
  return (
    /\p{N}/u.test(word) ||
    spelledSet.has(plain) ||
    /^(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)$/u.test(
      plain,
    )
  )
}

/** `million`, `Milliarden`, `per cent`, `%`. */
export function isScale(word: string): boolean {
  return scaleSet.has(bare(word)) || /[%‰]/.test(word)
}

/** `km`, `tonnes`, `days`, `$`. */
export function isUnit(word: string): boolean {
  return unitSet.has(bare(word)) || /[\p{Sc}°]/u.test(word)
}

/** Whether words hold a number, or a scale. A unit alone says nothing of how much. */
export function hasQuantity(words: string): boolean {
  return words.split(/\s+/).some((word) => word !== '' && (isNumber(word) || isScale(word)))
}

/** Longer than any number word with the scale or unit beside it, in UTF-16 units. */
const window = 32

/**
 * Whether a cut at `offset` would part a number from its scale or sign of currency: `5 | million`,
 * `20 | per cent`, `$ | 5`. `units` takes in units as well: `5 | km`.
 */
export function splitsQuantity(text: string, offset: number): boolean {
  const [left] = /\S+\s*$/u.exec(text.slice(Math.max(0, offset - window), offset)) ?? ['']
  const [right] = /^\s*\S+/u.exec(text.slice(offset, offset + window)) ?? ['']
  if (!left || !right) return false
  if (/[.;:!?]["'”’)]*\s*$/u.test(left)) return false
  const word = right.trim()
  return (
    ((isNumber(left) || isScale(left)) && (isScale(word) || /^[mk]$/i.test(word))) ||
    (isNumber(left) && isUnitSign(word)) ||
    (/\p{Sc}\s*$/u.test(left) && /^\p{Nd}/u.test(word))
  )
}

const isUnitSign = (word: string) => /^(?:[\p{Sc}%‰°]|(?:k|m|c)?m\b|k?g\b)/u.test(word)
