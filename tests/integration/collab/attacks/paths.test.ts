// Addresses that mean to lead somewhere else, or to be read in two ways.
import { schemaVersion } from '../../../../core/schema/document.ts'
import { open } from './battlefield.ts'
import { type Attack, besiege, nothing, type Outcome } from './siege.ts'

/** The attacker asks for what stands behind `/collab/`, as it is. */
const asking = (
  what: string,
  ends: Outcome,
  behind: (briefId: string, attackerId: string) => string,
): Attack => ({
  what,
  ends,
  attack: async ({ socketUrl, briefId, attacker, attackerId }) => {
    const { socket, closed } = await open(socketUrl, attacker, {
      request: (request) => {
        request.path = `/collab/${behind(briefId, attackerId)}`
      },
    })
    if (ends.code !== null) return { code: await closed }
    socket.close()
    await closed
    return undefined
  },
})

const none: Outcome = { code: 4404, reason: 'no such brief' }
const missing = (what: string, behind: (id: string) => string) => asking(what, none, behind)
const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )

const twice = (name: string, first: unknown, second: unknown) =>
  `${name}=${first}&${name}=${second}`

besiege([
  missing('nothing', () => ''),
  missing('a dot', () => '.'),
  missing('two dots', () => '..'),
  missing('a way out and back', (id) => `../collab/${id}`),
  missing('a way around', (id) => `x/../${id}`),
  missing('a way around, encoded', (id) => `x%2f%2e%2e%2f${id}`),
  missing('a slash at the end', (id) => `${id}/`),
  missing('a slash before it', (id) => `/${id}`),
  missing('an encoded slash at the end', (id) => `${id}%2f`),
  missing('an encoded slash and dots', () => '..%2fx'),
  missing('a backslash', (id) => `\\${id}`),
  missing('NUL in it', () => 'a%00b'),
  missing('NUL at the end', (id) => `${id}%00`),
  missing('its letters encoded', (id) =>
    [...id].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
  ),
  missing('parameters of the path', (id) => `${id};schema=1`),
  missing('a fragment', (id) => `${id}#x`),
  missing('a letter of another script', () => '%D0%B0'),
  missing('ten thousand letters', () => 'a'.repeat(10_000)),
  missing('an encoded question mark', (id) => `${id}%3Fschema=1`),
  asking('a brief that there is not', { ...none, isOtherBrief: true }, () => 'doesNotExist'),
  asking('capitals for small letters', { ...none, isOtherBrief: true }, swapCase),
  asking(
    'the schema twice, alike',
    nothing,
    (id) => `${id}?${twice('schema', schemaVersion, schemaVersion)}`,
  ),
  asking(
    'the schema twice, the second another',
    { code: 4409, reason: 'another version of the document schema' },
    (id) => `${id}?${twice('schema', schemaVersion, 0)}`,
  ),
  asking(
    'the person twice, the second another',
    { code: 4401, reason: 'signed in as somebody else' },
    (id, attackerId) => `${id}?${twice('user', attackerId, 'owner')}`,
  ),
])
