import { wordsOf } from './features.ts'
import { outletName } from './outletName.ts'
import { personName, personNames } from './personNames.ts'
import { readDates, type StatedDate } from './readDates.ts'
import { unicodePattern } from './unicodePattern.ts'

/** What a line about the article, not of it, states: a byline, a date stamp, or both. */
export interface MetaLine {
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly dates: readonly LabelledDate[]
  /** It says "by": stronger evidence than a bare name. */
  readonly byline: boolean
}

export interface LabelledDate extends StatedDate {
  readonly label: 'published' | 'updated' | null
}

const by =
  /^(?:dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)|de notre (?:envoyée? spéciale?|correspondante?)|de nuestr[oa] (?:corresponsal|enviad[oa](?: especial)?)|بقلم|كتبت?)\s*:?\s+|^(?:(?:written|posted|published|reported|story|text|words|article|analysis|commentary|opinion|interview|compiled|submitted|contributed|(?:a )?guest (?:post|blog|column|article)|a (?:post|report|commentary)|column)\s+)?(?:by|von|par|por|di|da)\s*:?\s+|^(?:authors?|autore?s?|autora|auteure?s?|автор|text|texte|texto|testo|текст)\s*:\s*/iu
const role = unicodePattern(
  String.raw`\b(?:editors?|reporters?|correspondents?|producers?|writers?|fellows?|analysts?|directors?|columnists?|professors?|contributors?|contributing|staff|chief|bureau|photographer|researcher|coordinator|officer|journalist|intern|lecturer|envoyée?|correspondante?|corresponsal|rédact\p{L}+|redact\p{L}+|korrespondent\p{L}*|inviato|corrispondente|enviad[oa]|special|spécial|especial)\b`,
)
/** Whether a short line says what somebody does: "Senior Fellow, Law Programme". */
export function isRole(text: string): boolean {
  return wordsOf(text).length <= 12 && role.test(text) && !/[.!?:]$/.test(text)
}

const published = unicodePattern(
  String.raw`\b(?:(?:first |originally )?published|posted|created|issued|released|date|publié|mis en ligne|publicado|publicada|veröffentlicht|publiziert|erschienen|stand|pubblicato|опубликовано|дата|gepubliceerd|publicerad|opublikowano|publikováno|yayınlan\p{L}+)\b|기사입력|입력|등록일?|작성일|公開日?|掲載日?|配信|投稿日|发布(?:时间|日期)?|發布|发表(?:于|时间)?|تاريخ النشر|نُ?شر(?: في)?|פורסם`,
)
const updated = unicodePattern(
  String.raw`\b(?:(?:last )?(?:updated?|modified|revised|edited)|mis(?:e)? à jour|modifié|aktualisiert|actualizad[oa]|aggiornat[oa]|atualizad[oa]|обновлено|bijgewerkt|uppdaterad|zaktualizowano|güncelle\p{L}+)\b|최종수정|수정|更新(?:日時?)?|آخر تحديث|تحديث|עודכן`,
)
const clock = unicodePattern(
  String.raw`(?:\b(?:at|à|um|alle|às|a las|las)\s+)?(?<!\d)T?\d{1,2}\s?(?:[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?)?\s?(?:[ap]\.?\s?m\b\.?|Uhr|hrs?|Z\b)|\b\d{1,2}[:h.]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|\s?h(?!\p{L}))?|\b[0-2]\d[0-5]\d(?=\s(?:GMT|UTC|HKT|ET)\b)`,
  'giu',
)
const zone = unicodePattern(
  String.raw`(?<!\p{L})(?:GMT|UTC|HKT|CES?T|BST|IST|[ECMP][SD]?T|AEDT|AEST|EES?T|MSK|МСК|Eastern|Pacific|Central|local time)(?!\p{L})|[+-]\d{1,2}:?\d{2}\b`,
  'gu',
)
const day =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunedì|martedì|mercoledì|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\p{L})\.?/giu
const filler =
  /^(?:on|at|the|le|am|el|il|em|vom|de|à|um|alle|às|in|, ?|\d+ min(?:ute)?s?(?: read)?|min(?:ute)? read|reading time.*|comments?|\d+ comments?|no comments|share|print|(?:about )?(?:an?|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|г\.?|года)$/iu

const relative = unicodePattern(
  String.raw`\b(?:\d+|an?|one|il y a|hace|vor) ?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|heures?|horas?|stunden|ago)\b(?: ago)?|today|yesterday|just now|(?<!\p{L})(?:at|on|um|à|le|alle|am)(?!\p{L})|\d{1,2} \p{L}+\.?`,
  'giu',
)

const labels = unicodePattern(`${published.source}|${updated.source}`, 'giu')
const labelAhead = unicodePattern(
  `^(?:${published.source}|${updated.source})\\s*:?(?=\\s*(?:on|at|à|um|le|am|el|il|em|$))\\s*(?:on|at|à|um|le|am|el|il|em)?`,
)

/** Longest byline in words: beyond it, a line that starts with "By" is a sentence. */
const longest = 30

/** Reads a line as byline or date stamp; null when it says anything else. */
export function readMeta(text: string): MetaLine | null {
  if (text.length > longest * 12 || wordsOf(text).length > longest) return null
  const dates = labelledDates(text)
  const state = {
    authors: [] as string[],
    outlet: null as string | null,
    byline: false,
    strange: 0,
  }
  for (const piece of piecesOf(text, dates)) readPiece(piece, state, dates.length > 0)
  const { authors, outlet, byline, strange } = state
  if (authors.length === 0 && dates.length === 0 && !byline && !isStamp(text)) return null
  const labelled = byline || dates.some((date) => date.label !== null)
  if (strange > (labelled ? 6 : 0)) return null
  return { authors, outlet, dates, byline }
}

function labelledDates(text: string): LabelledDate[] {
  let from = 0
  return readDates(text).map((date) => {
    const before = text.slice(from, date.start)
    from = date.end
    const label = updated.test(before) ? 'updated' : published.test(before) ? 'published' : null
    return { ...date, label }
  })
}

function piecesOf(text: string, dates: readonly StatedDate[]): string[] {
  let rest = ''
  let from = 0
  for (const date of dates) {
    rest += `${text.slice(from, date.start)} | `
    from = date.end
  }
  rest += text.slice(from)
  rest = rest.replace(
    /(?:\d+|no)\s+comments?|leave a (?:comment|reply)|deja un comentario|laisser un commentaire|kommentar hinterlassen|deixe um comentário|lascia un commento/giu,
    '|',
  )
  const vouched = dates.length > 0
  const bare =
    vouched || isStamp(text) ? rest.replace(clock, '|').replace(zone, '|').replace(day, '|') : rest
  return bare
    .split(/\s*[|•·●/()[\]]\s*|\s+[–—-]+\s+|\s{2,}|\s[–—]$/u)
    .map((piece) => piece.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, ''))
    .filter((piece) => piece !== '')
}

type State = { authors: string[]; outlet: string | null; byline: boolean; strange: number }

function readPiece(piece: string, state: State, dated: boolean): void {
  const plain = piece
    .replace(labelAhead, '')
    .replace(/\s+(?:on|at|le|am|el|il|em)$/iu, '')
    .trim()
  if (!plain || filler.test(plain)) return
  const signed = by.exec(plain)
  if (signed) {
    const phrase = plain.slice(signed[0].length)
    const found = namesAndOutlet(phrase) ?? (dated ? login(signed[0], phrase) : null)
    if (!found) {
      state.strange += 7
      return
    }
    state.byline = true
    state.authors.push(...found.authors)
    state.outlet ??= found.outlet
    return
  }
  const names = namedWithRoles(plain)
  if (names) {
    state.authors.push(...names)
    state.outlet ??= plain.includes(',') ? outletName(plain.replace(/^.*,\s*/u, '')) : null
    return
  }
  const outlet = outletName(plain)
  if (outlet) state.outlet ??= outlet
  else if (/^@\w+$/.test(plain)) return
  else if (!(dated || state.byline) || wordsOf(plain).length > 3 || !/^\p{Lu}/u.test(plain)) {
    if (!role.test(plain)) state.strange += wordsOf(plain).length
  }
}

/** "Jane Doe, Senior Correspondent and John Roe" without "by": every part a name or a role. */
function namedWithRoles(text: string): string[] | null {
  const whole = personNames(text.replace(/\s@\w+/g, ''), true)
  if (whole) return whole
  const [first = '', ...rest] = text.replace(/\s+in\s+\p{Lu}[\p{L}\s.-]{2,30}$/u, '').split(/,\s*/)
  const name = personNames(first, true)
  return name && rest.every((part) => role.test(part) || outletName(part)) ? name : null
}

function namesAndOutlet(text: string): { authors: string[]; outlet: string | null } | null {
  const [signed = '', ...after] = text
    .replace(/@\w+|\S+@\S+/g, ' ')
    .split(/\s+(?:in|for|at|from|with|via|pour|en|para|aus|für|special to)\s+/iu)
  const authors: string[] = []
  let outlet: string | null = null
  let known = false
  for (const segment of signed.split(
    unicodePattern(String.raw`\s*(?:,|;|&|\b(?:and|und|et)\b|(?<=\s)(?:y|e|и)(?=\s))\s*`),
  )) {
    const words = segment.trim()
    if (!words) continue
    const name = role.test(words)
      ? null
      : personName(words, authors.length > 0 && /^\p{Ll}/u.test(words))
    const house = name ? null : outletName(words)
    const staff = unicodePattern(
      String.raw`\b(?:staff|team|desk|board|admin|editors?|agencies|agences|redacción|rédaction|redaktion|redazione|редакция)\b`,
    ).test(words)
    // "By Jane Roe, Lessing": a single word behind a full name is where she was.
    const place = name !== null && !name.includes(' ') && authors.some((one) => one.includes(' '))
    if (name && !place) authors.push(name)
    else if (house) outlet ??= house
    if (name || house || staff) known = true
    else if (!known) return null
  }
  for (const place of after) outlet ??= outletName(place)
  return known ? { authors, outlet } : null
}

/** "Posted by jroe on …": blogs sign with the name of an account. */
function login(signed: string, text: string): { authors: string[]; outlet: null } | null {
  if (!/^(?:posted|submitted|published|written) by\s/i.test(signed)) return null
  if (!/^[a-z][a-z0-9_.]{2,24}$/i.test(text)) return null
  const known = !/admin|editor|staff|guest|webmaster|anonymous/i.test(text)
  return { authors: known ? [text] : [], outlet: null }
}

/** A time of day standing alone, or a label with a relative date: the stamps of live blogs. */
function isStamp(text: string): boolean {
  if (wordsOf(text).length > 10) return false
  const rest = text
    .replace(clock, ' ')
    .replace(zone, ' ')
    .replace(day, ' ')
    .replace(labels, ' ')
    .replace(relative, ' ')
  return rest !== text && !/\p{L}{2}/u.test(rest)
}
