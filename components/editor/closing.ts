import { closeCode } from '../../core/collab/protocol.ts'
import type { RefusalReason } from '../../core/collab/refusalReasons.ts'

/** What a person can do after the server ended the connection. */
export type Remedy = 'sign-in' | 'reload' | 'briefs' | 'discard' | 'copy'

export interface Closing {
  readonly text: string
  readonly remedy: Remedy
}

const closings: Readonly<Record<number, Closing>> = {
  [closeCode.malformed]: {
    text: 'The server refused an edit that a brief cannot contain.',
    remedy: 'discard',
  },
  [closeCode.signedOut]: { text: 'You are signed out.', remedy: 'sign-in' },
  [closeCode.notAllowed]: { text: 'You may no longer open this brief.', remedy: 'briefs' },
  [closeCode.noSuchBrief]: { text: 'This brief does not exist any more.', remedy: 'briefs' },
  [closeCode.tooSlow]: {
    text: 'The connection was too slow to keep up with the others.',
    remedy: 'reload',
  },
  [closeCode.schemaDiffers]: {
    text: 'Chancery was updated since this page was opened.',
    remedy: 'reload',
  },
  [closeCode.tooLarge]: {
    text: 'The brief is full, or an edit was larger than the server takes at once.',
    remedy: 'discard',
  },
  [closeCode.tooManyRequests]: {
    text: 'Too many of your pages are open, or this one sent more than the server takes in a short time.',
    remedy: 'reload',
  },
}

/** Where the code alone does not say what happened. */
const byReason: Partial<Record<RefusalReason, Closing>> = {
  'signed in as somebody else': {
    text: 'Somebody else is signed in on this device now. What you wrote is sent once you sign in again.',
    remedy: 'sign-in',
  },
  'you may not edit this brief': {
    text: 'You may read this brief but no longer change it. What you wrote meanwhile was not sent: copy it before you discard it.',
    remedy: 'copy',
  },
}

/** Why the server ended the connection and what to do, for a final close code (4400–4499). */
export function describeClosing(code: number, reason: string): Closing {
  const known = (byReason as Record<string, Closing | undefined>)[reason]
  return (
    known ??
    closings[code] ?? { text: reason || 'The server ended the connection.', remedy: 'reload' }
  )
}
