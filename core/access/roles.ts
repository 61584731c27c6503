/** What a person is in the workspace, from the most to the least trusted. */
export const roles = ['owner', 'editor', 'commenter', 'reader'] as const
export type Role = (typeof roles)[number]

/** Somebody signed in. `color` is an index into the palette of people's colours. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly color: number
}

/** A person at the other end of a connection. */
export interface Visitor extends Person {
  /** Id of the session that they were let in with, if it is one of the database. */
  readonly session?: string
}

export const roleDescriptions: Record<Role, string> = {
  owner: 'Everything, and decides who belongs to the workspace',
  editor: 'Writes briefs, stores sources, saves and restores versions',
  commenter: 'Reads everything and comments',
  reader: 'Reads everything',
}

/** Colours in the palette of people; see `--person-0` and on in components/ui/tokens.css. */
export const personColors = 8
