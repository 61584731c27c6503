import type { Pool } from 'pg'

/**
 * What each of these people may do and be shown as, as a text that differs whenever that does: their
 * membership, their name and which of their sessions are valid at this time. In one query.
 */
export async function readStandings(
  pool: Pool,
  userIds: readonly string[],
  at: Date,
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; standing: string }>(
    `SELECT person.id, concat_ws('|', person.name, person.email, member.role, member.color,
       member.removed_at,
       (SELECT string_agg(session.id, ',' ORDER BY session.id) FROM session
        WHERE session.user_id = person.id AND session.expires_at > $2::timestamp)) AS standing
     FROM "user" AS person LEFT JOIN member ON member.user_id = person.id
     WHERE person.id = ANY($1::text[])`,
    [userIds, at.toISOString()],
  )
  return new Map(rows.map(({ id, standing }) => [id, standing]))
}
