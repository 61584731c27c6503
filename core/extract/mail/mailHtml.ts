import { parseHTML } from 'linkedom'
import { type Forwarded, isMailFooter, isReplyHead, mailText } from './mailText.ts'

export interface MailHtml {
  /** A page for the HTML extractor. */
  readonly html: string
  /** Words of the page, a line a block, for the text extractor. */
  readonly text: string
  readonly forwarded: Forwarded | null
  /** Where a browser shows the mail. */
  readonly url: string | null
}

/** Where mail programs put the mail that is answered, and signatures. */
const quoted =
  'blockquote[type=cite], .gmail_quote:not(:has(.gmail_attr)), #divRplyFwdMsg ~ *, .moz-cite-prefix, .gmail_signature, .moz-signature, #Signature, style, script, head > link'
const online =
  /\b(?:view|read|open|see)\b.{0,30}\b(?:in (?:your |a )?browser|online|on the web)|im browser|dans (?:votre|le) navigateur|en (?:su|tu|el) navegador|nel browser/iu

/** Longest HTML that is looked through, in characters. */
const longest = 4_000_000

/** Takes quoted mails, signatures and footers off the HTML of a mail. */
export function mailHtml(raw: string): MailHtml {
  const { document } = parseHTML(raw.slice(0, longest))
  const body = document.body ?? document.documentElement
  const link = [...document.querySelectorAll('a[href^=http]')].find((one) =>
    online.test((one.textContent ?? '').trim()),
  )
  const url = link?.getAttribute('href') ?? null
  const { forwarded } = mailText(linesOf(body).join('\n'))
  if (!forwarded) for (const old of document.querySelectorAll(quoted)) old.remove()
  for (const element of document.querySelectorAll('p, div, td, span, li, a')) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text.length > 0 && text.length < 300 && (isMailFooter(text) || isReplyHead(text)))
      element.remove()
  }
  return {
    html: document.toString(),
    text: linesOf(body).join('\n\n'),
    forwarded,
    url: url && URL.canParse(url) ? url : null,
  }
}

const block =
  /^(?:p|div|td|th|tr|table|li|ul|ol|h[1-6]|blockquote|section|article|header|footer|br|hr|pre)$/

function linesOf(root: Element): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words) lines.push(words)
    line = ''
  }
  // A stack of its own: mails nest tables without end.
  const stack: { node: ChildNode; closes: boolean }[] = []
  const open = (node: ChildNode) => stack.push({ node, closes: false })
  for (const child of [...root.childNodes].reverse()) open(child)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, closes } = next
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (closes || block.test(name)) end()
    if (closes || node.nodeType !== 1 || /^(?:style|script|title|head)$/.test(name)) continue
    if (block.test(name)) stack.push({ node, closes: true })
    for (const child of [...node.childNodes].reverse()) open(child)
  }
  end()
  return lines
}
