import type { Email } from 'postal-mime'
import { type Article, type CandidateBlock, NotAnArticle, type Original } from '../article.ts'
import { extractHtml } from '../html/extractHtml.ts'
import { missingFields } from '../missingFields.ts'
import { canonicalize } from '../revision.ts'
import { extractText } from '../text/extractText.ts'
import { folded } from '../text/features.ts'
import { readDates } from '../text/readDates.ts'
import { mailHtml } from './mailHtml.ts'
import { senderIn, senderOf } from './mailSender.ts'
import { type Forwarded, isMailFooter, isReplyHead, mailText } from './mailText.ts'
import { headerOf, readMail } from './readMail.ts'

/**
 * Reads an article out of an e-mail: a newsletter, a forwarded article, or a letter. What was
 * forwarded counts as sent by its own sender.
 * @throws NotAnArticle
 */
export async function extractMail({ bytes }: Original): Promise<Article> {
  const mail = await readMail(bytes)
  const { article, forwarded, url, replied } = bodyOf(mail)
  const { from } = mail
  const sender = forwarded?.from
    ? senderIn(forwarded.from)
    : senderOf(from?.name ?? '', from?.address ?? '', mail)
  const subject = canonicalize(forwarded?.subject ?? mail.subject ?? '').replace(prefix, '')
  const title = subject || article.title
  const authors = sender.authors.length > 0 ? sender.authors : article.authors
  const publisher = sender.outlet ?? article.publisher
  const published =
    dateOf(forwarded?.date ?? null) ?? dateOf(headerOf(mail, 'date')) ?? isoIn(mail.date)
  return {
    ...article,
    title,
    authors,
    publisher,
    published,
    url: article.url ?? url,
    type: sender.personal ? 'personal_communication' : (article.type ?? 'webpage'),
    blocks: titled(article.blocks.map(withoutFooter), title),
    warnings: [
      ...article.warnings.filter((warning) => !warning.includes('does not state')),
      ...missingFields({ title, authors, publisher, published }),
      ...(replied ? ['Quotations of earlier mails were left out.'] : []),
      ...(`${mail.text ?? ''}${mail.html ?? ''}`.includes('\ufffd')
        ? ['Some characters could not be decoded and were left out.']
        : []),
      ...attachments(mail),
    ],
  }
}

const prefix = /^(?:(?:re|aw|sv|antw|fwd?|wg|tr|rv|enc|i)(?:\[\d+\])?\s?:\s*)+/iu

interface Body {
  readonly article: Article
  readonly forwarded: Forwarded | null
  readonly url: string | null
  readonly replied: boolean
}

function bodyOf(mail: Email): Body {
  const page = mail.html ? mailHtml(mail.html) : null
  const plain = mailText(mail.text ?? page?.text ?? '')
  const rest = {
    forwarded: page?.forwarded ?? plain.forwarded,
    url: page?.url ?? null,
    replied: plain.replied || (page?.replied ?? false),
  }
  if (page && !rest.forwarded) {
    try {
      const bytes = new TextEncoder().encode(page.html)
      const mediaType = 'text/html; charset=utf-8'
      return { ...rest, article: extractHtml({ bytes, mediaType, fileName: 'mail.html' }) }
    } catch (error) {
      if (!(error instanceof NotAnArticle)) throw error
    }
  }
  const text = plain.text.trim() ? plain.text : mailText(page?.text ?? '').text
  if (!text.trim()) throw new NotAnArticle('empty', 'The e-mail holds no text.')
  return { ...rest, article: extractText(new TextEncoder().encode(text)) }
}

/** Footers and heads of quoted mails that an extractor took for text. */
function withoutFooter(block: CandidateBlock): CandidateBlock {
  const drop = block.included && (isMailFooter(block.text) || isReplyHead(block.text))
  return drop ? { ...block, kind: 'other', included: false } : block
}

/** The subject is the title; a headline within the mail stays a heading. */
function titled(blocks: readonly CandidateBlock[], title: string | null): CandidateBlock[] {
  const rest = blocks
    .filter((block) => block.kind !== 'title' || folded(block.text) !== folded(title ?? ''))
    .map(
      (block): CandidateBlock => (block.kind === 'title' ? { ...block, kind: 'heading' } : block),
    )
  return title ? [{ kind: 'title', text: title, included: true }, ...rest] : rest
}

/** The day where the sender was, as the header states it. */
function dateOf(header: string | null): string | null {
  const date = header ? readDates(header)[0] : undefined
  return date && !date.ambiguous ? date.iso : null
}

function isoIn(date: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? null
}

function attachments({ attachments: all }: Email): string[] {
  const names = all
    .filter(({ related, mimeType }) => !related && !/^image\/|signature/.test(mimeType))
    .map(({ filename, mimeType }) => filename || mimeType)
  if (names.length === 0) return []
  const shown = names.slice(0, 5).join(', ')
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return [`Attachments were left out: ${shown}${more}. Save them and import them on their own.`]
}
