import type * as Y from 'yjs'
import type { Authors } from './authors.ts'
import type { DecodedUpdate } from './decodedUpdate.ts'
import { addsNothing, lacksDependencies, writingClients } from './dependencies.ts'
import { closeCode } from './protocol.ts'
import { rearrangesTooMuch } from './rearranging.ts'
import type { RefusalMessage } from './refusalReasons.ts'

/** What becomes of an update that passed `inspect`. */
export type Verdict =
  | { readonly kind: 'apply' }
  /** Everything in it is there already. */
  | { readonly kind: 'nothing' }
  /** It builds on what the document does not have (yet). */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refuse'; readonly code: number; readonly reason: RefusalMessage }

interface Sender {
  readonly userId: string
  readonly mayEdit: boolean
}

/** Holds an update against the document as it is and against whose client ids it uses. */
export function judge(
  doc: Y.Doc,
  authors: Pick<Authors, 'mayUse'>,
  update: DecodedUpdate,
  { userId, mayEdit }: Sender,
): Verdict {
  if (addsNothing(doc, update)) return { kind: 'nothing' }
  if (!mayEdit)
    return { kind: 'refuse', code: closeCode.notAllowed, reason: 'you may not edit this brief' }
  if (lacksDependencies(doc, update)) return { kind: 'incomplete' }
  for (const client of writingClients(doc, update))
    if (!authors.mayUse(client, userId))
      return {
        kind: 'refuse',
        code: closeCode.malformed,
        reason: `client id ${client} belongs to somebody else`,
      }
  if (rearrangesTooMuch(doc, update))
    return { kind: 'refuse', code: closeCode.tooLarge, reason: 'too much to rearrange' }
  return { kind: 'apply' }
}
