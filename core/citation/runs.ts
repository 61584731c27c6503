import { isLinkable } from '../schema/linkable.ts'

/** Text set in one way. Citations are lists of these and never HTML. */
export interface Run {
  readonly text: string
  readonly italic?: boolean
  readonly bold?: boolean
  readonly smallCaps?: boolean
  readonly underline?: boolean
  readonly superscript?: boolean
  readonly subscript?: boolean
  readonly href?: string
}

type Look = Omit<Run, 'text'>

/** Looks by the letter that opens them in marked text; a capital takes the look away. */
const looks: Readonly<Record<string, Look>> = {
  i: { italic: true },
  I: { italic: false },
  b: { bold: true },
  B: { bold: false },
  c: { smallCaps: true },
  C: { smallCaps: false },
  u: { underline: true },
  U: { underline: false },
  p: { superscript: true },
  s: { subscript: true },
  S: { superscript: false, subscript: false },
}

// Private characters, which `unmarked` takes out of the texts of sources.
const open = '\uE000'
const close = '\uE001'
const link = '\uE002'
const linkText = '\uE003'
const marks = /[\uE000-\uE003]/g

/** Marks text as set in a look: what citeproc writes and `readRuns` reads. */
export const marked = (letter: string, text: string): string => `${open}${letter}${text}${close}`

/** Marks text as a link. */
export const linked = (href: string, text: string): string =>
  `${link}${href.replace(marks, '')}${linkText}${text}${close}`

/** Text without characters that would be taken for marks. */
export const unmarked = (text: string): string => text.replace(marks, '')

/** Reads marked text. Marks that do not close end with the text; links that could run are none. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = []
  const stack: Look[] = [{}]
  let plain = ''
  const flush = () => {
    if (plain) add(runs, plain, stack.at(-1) ?? {})
    plain = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === open) {
      flush()
      stack.push({ ...stack.at(-1), ...looks[text.charAt(++index)] })
    } else if (character === link) {
      flush()
      const end = text.indexOf(linkText, index)
      if (end < 0) break
      const href = text.slice(index + 1, end)
      stack.push({ ...stack.at(-1), ...(isLinkable(href) && { href }) })
      index = end
    } else if (character === close) {
      flush()
      if (stack.length > 1) stack.pop()
    } else plain += character
  }
  flush()
  return runs
}

function add(runs: Run[], text: string, look: Look): void {
  const run: Run = { text }
  for (const [name, value] of Object.entries(look)) if (value) Object.assign(run, { [name]: value })
  const last = runs.at(-1)
  if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push(run)
}

function sameLook(a: Run, b: Run): boolean {
  const { text: _a, ...lookA } = a
  const { text: _b, ...lookB } = b
  return JSON.stringify(lookA) === JSON.stringify(lookB)
}

/** The words of runs alone. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
