import { cookieHeader, type RunningServer, signIn } from '../support/server.ts'

export const colleague = {
  name: 'Jonas Weiß',
  email: 'jonas@desk.example',
  password: 'another long password',
}

/** Invites somebody over the API and accepts for them. */
export async function addColleague(
  server: RunningServer,
  role: 'editor' | 'commenter' | 'reader' = 'editor',
  person = colleague,
): Promise<string> {
  const post = async (path: string, body: unknown, cookie?: string) => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const invitation = await post('/api/invitations', { role }, await signIn(server.url))
  const { url } = (await invitation.json()) as { url: string }
  const token = new URL(url).pathname.split('/').at(-1)
  return cookieHeader(await post(`/api/invitations/accept/${token}`, person))
}
