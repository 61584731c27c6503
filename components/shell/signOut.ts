import { request } from '../ui/request.ts'

/** Ends the session and leaves for the sign-in page, dropping every page held in memory. */
export async function signOut(): Promise<void> {
  await request('/api/auth/sign-out', { method: 'POST', body: {} })
  window.location.assign('/sign-in')
}
