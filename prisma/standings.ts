import type { Pool } from 'pg'
import type { Visitor } from '../core/access/roles.ts'

/** What somebody may do and be shown as. */
export interface Standing {
  readonly name: string
  readonly email: string
  /** Null for whoever is no member, or no more. */
  readonly role: string | null
  readonly color: number | null
  /** Ids of the sessions that are valid. */
  readonly sessions: readonly string[]
}

/** How each of these people stands at this time, in one query; whoever is gone is missing. */
export async function readStandings(
  pool: Pool,
  userIds: readonly string[],
  at: Date,
): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<Standing & { id: string }>(
    `SELECT person.id, person.name, person.email, member.role, member.color,
       ARRAY(SELECT session.id FROM session
             WHERE session.user_id = person.id AND session.expires_at > $2::timestamp) AS sessions
     FROM "user" AS person
     LEFT JOIN member ON member.user_id = person.id AND member.removed_at IS NULL
     WHERE person.id = ANY($1::text[])`,
    [userIds, at.toISOString()],
  )
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

/** Whether somebody stands as they did when they were let in. */
export function standsAs(standing: Standing | undefined, visitor: Visitor): boolean {
  return (
    standing !== undefined &&
    standing.name === visitor.name &&
    standing.email === visitor.email &&
    standing.role === visitor.role &&
    standing.color === visitor.color &&
    visitor.session !== undefined &&
    standing.sessions.includes(visitor.session)
  )
}
