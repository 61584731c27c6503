export interface NumberWords {
  /** Words that count; 100 and the scales multiply what stands before them. */
  readonly values: Readonly<Record<string, number>>
  /** Words behind a number that multiply it. */
  readonly scales: Readonly<Record<string, number>>
  /** Words within a number that say nothing: `one hundred and two`. */
  readonly joints: readonly string[]
}

const count = (words: string, first = 1, by = 1) =>
  Object.fromEntries(words.split(' ').map((word, at) => [word, first + at * by]))

const english: NumberWords = {
  values: {
    ...count('one two three four five six seven eight nine ten eleven twelve thirteen fourteen'),
    ...count('fifteen sixteen seventeen eighteen nineteen', 15),
    ...count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    half: 0.5,
  },
  scales: {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    mn: 1e6,
    bn: 1e9,
    m: 1e6,
    k: 1e3,
  },
  joints: ['and a', 'a', 'and'],
}

const german: NumberWords = {
  values: {
    ...count('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    ...count('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
    ...count('zehntausend zwanzigtausend dreißigtausend vierzigtausend fünfzigtausend', 1e4, 1e4),
    hunderttausend: 1e5,
    hundert: 100,
    tausend: 1e3,
  },
  scales: {
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mio: 1e6,
    mrd: 1e9,
  },
  joints: ['und'],
}

const french: NumberWords = {
  values: {
    ...count('deux trois quatre cinq six sept huit neuf dix onze douze', 2),
    ...count('vingt trente quarante cinquante soixante', 20, 10),
    cent: 100,
    mille: 1e3,
  },
  scales: {
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  },
  joints: ['et'],
}

const spanish: NumberWords = {
  values: {
    ...count('dos tres cuatro cinco seis siete ocho nueve diez', 2),
    ...count('veinte treinta cuarenta cincuenta', 20, 10),
    mil: 1e3,
  },
  scales: { mil: 1e3, millón: 1e6, millones: 1e6 },
  joints: ['y'],
}

const others: Readonly<Record<string, NumberWords>> = { de: german, fr: french, es: spanish }

/** Number words of a language; English where there are none. */
export const numberWords = (language: string): NumberWords => others[language] ?? english
