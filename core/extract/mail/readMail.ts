import PostalMime, { type Email } from 'postal-mime'
import { NotAnArticle } from '../article.ts'

/** Most levels of parts within parts; real mail has four or five. */
const deepest = 40

/**
 * Parses an e-mail. Bytes that are no valid text become U+FFFD.
 * @throws NotAnArticle when it is none, is cut off or encrypted.
 */
export async function readMail(bytes: Uint8Array): Promise<Email> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes.slice(), { maxNestingDepth: deepest })
  } catch {
    // postal-mime throws plain errors where parts are nested too deeply or headers too long.
    throw damaged()
  }
  const type = headerOf(mail, 'content-type').toLowerCase()
  if (/^multipart\/encrypted|application\/(?:x-)?pkcs7-mime.*enveloped/s.test(type)) {
    throw new NotAnArticle(
      'locked',
      'This e-mail is encrypted. Open it in your mail program, copy its text and paste it.',
    )
  }
  if (!mail.from && !mail.subject && !mail.date) throw damaged()
  return mail
}

/** A header as it stands in the mail, empty where it is missing. */
export function headerOf(mail: Email, key: string): string {
  return mail.headers.find((header) => header.key === key)?.value ?? ''
}

function damaged(): NotAnArticle {
  return new NotAnArticle(
    'damaged',
    'This is no e-mail, or its beginning is missing. Save it again from your mail program as .eml.',
  )
}
