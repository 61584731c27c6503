/** JSON of a page: strict, or else without comments, trailing commas and raw line breaks; null when it is none. */
export function tolerantJson(source: string): unknown {
  const plain = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  return parsed(plain) ?? parsed(mended(plain)) ?? null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}

/** Rewrites token by token: strings keep their words, everything else loses comments and stray commas. */
function mended(text: string): string {
  let out = ''
  const token = /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|[^"/]+|["/]/g
  for (const [part] of text.matchAll(token)) {
    if (part.startsWith('/*') || part.startsWith('//')) continue
    out += part.startsWith('"') && part.length > 1 ? escaped(part) : part
  }
  return withoutStrayCommas(out)
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(string: string): string {
  return (
    string
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids.
      .replace(/[\u0000-\u001f]/g, (sign) => escapes[sign] ?? ' ')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
  )
}

function withoutStrayCommas(text: string): string {
  const token = /"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\],])|[^",]+|[",]/g
  return [...text.matchAll(token)]
    .map(([part]) => part)
    .filter((part, index, all) => !(part === ',' && /^\s*[}\]]/.test(all[index + 1] ?? '')))
    .join('')
}
