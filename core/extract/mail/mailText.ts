/** Head of a mail that somebody forwarded, as it stands in the text. */
export interface Forwarded {
  readonly from: string | null
  readonly date: string | null
  readonly subject: string | null
}

export interface MailText {
  readonly text: string
  readonly forwarded: Forwarded | null
  /** A quotation of an earlier mail was cut off. */
  readonly replied: boolean
}

const forwardRule =
  /^(?:-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale|пересылаемое сообщение)\s*-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié\s?:|inicio del mensaje reenviado:)$/iu
const headLine =
  /^\*{0,2}(from|date|sent|subject|to|cc|reply-to|von|datum|gesendet|betreff|an|de|envoyé|objet|à|para|enviado|fecha|asunto|da|data|inviato|oggetto|a|от|дата|тема|кому)\*{0,2}\s?:\*{0,2}\s+(.+)$/iu
const replyHead =
  /^(?:on\s.{6,120}\bwrote:|am\s.{6,120}\bschrieb\b.{0,80}:|le\s.{6,120}\ba écrit\s?:|el\s.{6,120}\bescribió:|il\s.{6,120}\bha scritto:|.{6,120}\bпишет:)$/iu
const footer =
  /^\W{0,3}(?:unsubscribe|to unsubscribe|manage (?:your )?(?:preferences|subscription)|update your (?:email )?preferences|you(?:['’]re| are) receiving this|you received this|this e?-?mail was sent to|if you (?:no longer|do not|don['’]t) (?:wish|want) to receive|view (?:this (?:e-?mail|message) )?in (?:your )?browser|abmelden|vom newsletter abmelden|newsletter abbestellen|se désabonner|désinscription|darse de baja|cancelar suscripción|annulla l['’]iscrizione|copyright ©|sent from my (?:iphone|ipad|phone|android)|gesendet von meinem|envoyé de mon|get outlook for)/iu

/** Whether a line belongs to what a mailing list or a telephone puts under a mail. */
export function isMailFooter(text: string): boolean {
  return footer.test(text)
}

/** Whether a line says whose mail is quoted under it: "On 3 May 2031, Jane Roe wrote:". */
export function isReplyHead(text: string): boolean {
  return replyHead.test(text)
}

/** Takes quoted mails, signatures and footers off a text, and reads the head of a forwarded one. */
export function mailText(raw: string): MailText {
  const lines = raw.split(/\r\n|\n|\r/)
  const rule = lines.findIndex((line) => forwardRule.test(line.replace(/^(?:>\s?)+/, '').trim()))
  const head = rule < 0 ? null : readHead(lines, rule + 1)
  const own = head ? unquoted(lines.slice(head.end)) : lines
  const { kept, replied } = withoutReply(own)
  return { text: kept.join('\n'), forwarded: head?.forwarded ?? null, replied }
}

function readHead(
  lines: readonly string[],
  start: number,
): { forwarded: Forwarded; end: number } | null {
  const found: { from?: string; date?: string; subject?: string } = {}
  let at = start
  for (; at < lines.length && at < start + 14; at += 1) {
    const line = (lines[at] ?? '').replace(/^(?:>\s?)+/, '').trim()
    if (line === '' && Object.keys(found).length === 0) continue
    const match = headLine.exec(line)
    if (!match) break
    const key = (match[1] ?? '').toLowerCase()
    const value = (match[2] ?? '').trim()
    if (/^(?:from|von|de|da|от)$/.test(key)) found.from ??= value
    else if (/^(?:date|sent|datum|gesendet|envoyé|enviado|fecha|data|inviato|дата)$/.test(key))
      found.date ??= value
    else if (/^(?:subject|betreff|objet|asunto|oggetto|тема)$/.test(key)) found.subject ??= value
  }
  if (!found.from && !found.subject) return null
  const { from = null, date = null, subject = null } = found
  return { forwarded: { from, date, subject }, end: at }
}

function unquoted(lines: readonly string[]): string[] {
  const quoted = lines.filter((line) => line.startsWith('>')).length
  return quoted > lines.length / 2 ? lines.map((line) => line.replace(/^>\s?/, '')) : [...lines]
}

function withoutReply(lines: readonly string[]): { kept: string[]; replied: boolean } {
  const kept: string[] = []
  let replied = false
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    // A signature's rule is two hyphens and a space (RFC 3676, section 4.3); many drop the space.
    if (/^--\s?$/.test(line) && kept.some((one) => one.trim() !== '')) break
    if (forwardRule.test(text) && kept.some((one) => one.trim() !== ''))
      return { kept, replied: true }
    const two = `${text} ${(lines[index + 1] ?? '').trim()}`
    const heads = isReplyHead(text) || (!text.endsWith(':') && isReplyHead(two))
    if (heads && lines.slice(index + 1, index + 5).some((next) => /^\s*>/.test(next))) {
      replied = true
      if (!isReplyHead(text)) kept.push('')
      continue
    }
    if (/^\s*>/.test(line)) {
      replied = true
      continue
    }
    if (replied && isReplyHead(two)) continue
    if (isMailFooter(text)) {
      const rest = lines.slice(index + 1).filter((next) => next.trim().length > 200).length
      if (rest === 0 && kept.join('').length > 200) break
      continue
    }
    kept.push(line)
  }
  return { kept: kept.map((line, index) => (isReplyTail(kept, index) ? '' : line)), replied }
}

/** The second line of a reply's head that was broken in two. */
function isReplyTail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  return (
    /\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\s?:$/u.test(line.trim()) &&
    line.length < 60 &&
    (lines[index - 1] ?? '') === ''
  )
}
