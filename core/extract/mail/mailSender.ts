import type { Email } from 'postal-mime'
import { knownOutlet } from '../text/knownOutlets.ts'
import { outletName } from '../text/outletName.ts'
import { personName } from '../text/personNames.ts'
import { headerOf } from './readMail.ts'

export interface Sender {
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** A mail between people, not one to a list of readers. */
  readonly personal: boolean
}

const house =
  /^(?:no-?reply|do-?not-?reply|news(?:letters?)?|info|updates?|alerts?|briefing|editors?|daily|weekly|mail(?:er|ing)?|press|hello|contact|subscriptions?|bounce)\b/i

/** Who sends: a person, or a house to its readers. */
export function senderOf(name: string, address: string, mail: Email | null): Sender {
  const bulk =
    mail !== null &&
    (headerOf(mail, 'list-unsubscribe') !== '' ||
      headerOf(mail, 'list-id') !== '' ||
      /bulk|list/i.test(headerOf(mail, 'precedence')))
  const plain = name.replace(/^["'\s]+|["'\s]+$/g, '').replace(/\s*\(.*\)$/, '')
  // "Jane Roe at The Harbour Letter", "Jane Roe | The Beacon", "Roe, Jane"
  const [first = '', second = ''] = plain.split(
    /\s+(?:at|from|via|of|bei|de|chez|@)\s+|\s*[|·–—]\s*|\s-\s/iu,
  )
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]+)$/u.exec(plain)
  const spoken = turned ? `${turned[2]} ${turned[1]}` : first
  const person = house.test(address) && !second ? null : personName(spoken, true)
  if (person && !bulk && !second) return { authors: [person], outlet: null, personal: true }
  if (person && second)
    return { authors: [person], outlet: outletName(second) ?? second, personal: false }
  if (person) return { authors: [person], outlet: null, personal: false }
  const outlet =
    knownOutlet(plain) ?? outletName(plain) ?? (bulk || house.test(address) ? plain : '')
  return { authors: [], outlet: outlet || null, personal: !bulk && !outlet && !house.test(address) }
}

/** "Jane Roe <jane@example.org>" of a forwarded mail's head. */
export function senderIn(from: string): Sender {
  const match = /^(.*?)\s*[<[(]\s*(?:mailto:)?([^\s<>\])]+@[^\s<>\])]+)/.exec(from)
  return senderOf((match?.[1] ?? from).replace(/\*/g, ''), match?.[2] ?? '', null)
}
