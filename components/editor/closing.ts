import { closeCode } from '../../core/collab/protocol.ts'

/** What a person can do after the server ended the connection. */
export type Remedy = 'sign-in' | 'reload' | 'briefs' | 'discard'

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

/** Why the server ended the connection and what to do, for a final close code (4400–4499). */
export function describeClosing(code: number, reason: string): Closing {
  return closings[code] ?? { text: reason || 'The server ended the connection.', remedy: 'reload' }
}
