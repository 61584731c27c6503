import { RequestError } from '../../ui/request.ts'
import type { ImportRequests } from './importRequests.ts'

/** Why nothing goes on. */
export type Pause = 'offline' | 'signedOut' | 'stopped'

/** What a failed request means: for everything, for this entry for now, or for this entry alone. */
export type Failure =
  | { readonly pause: Exclude<Pause, 'stopped'> }
  | { readonly later: string }
  | { readonly trouble: string; readonly errors: Readonly<Record<string, string>> }

/** Tells a lost connection from a file that cannot be read any more and from a refusal. */
export async function judgeFailure(
  error: unknown,
  file: File | null,
  { isReachable }: Pick<ImportRequests, 'isReachable'>,
): Promise<Failure> {
  if (error instanceof RequestError && error.status !== 0) {
    if (error.status === 401) return { pause: 'signedOut' }
    if (error.status === 429) return { later: error.message }
    return failed(error.message, errorsOf(error))
  }
  // An answer that breaks off in its middle is a TypeError.
  if (!(error instanceof RequestError) && !(error instanceof TypeError))
    return failed(error instanceof Error && error.message ? error.message : unknown)
  // The browser says no more than that the request failed.
  if (file && !(await isReadable(file)))
    return failed('The file was changed, moved or deleted since it was chosen. Choose it again.')
  if (!(await isReachable())) return { pause: 'offline' }
  return failed('The connection broke off. Try again.')
}

const unknown = 'That did not work. Try again.'

function failed(trouble: string, errors: Readonly<Record<string, string>> = {}): Failure {
  return { trouble, errors }
}

async function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}

/** What is wrong, by the name of the field in the form. */
function errorsOf({ problem }: RequestError): Record<string, string> {
  const errors = (problem?.errors ?? []).map(({ path, detail }) => [
    path.replace(/^record\./, '').split('.')[0] ?? '',
    detail,
  ])
  return Object.fromEntries(errors)
}
