/** Problem details (RFC 9457) as every endpoint answers errors. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** A sentence for the person who asked. */
  readonly detail: string
  /** Field by field, where the input was wrong. */
  readonly errors?: readonly { readonly path: string; readonly detail: string }[]
}

const titles = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported kind of file',
  422: 'Not usable',
  429: 'Too many requests',
  500: 'Something went wrong',
  502: 'The other server failed',
  503: 'Not available',
  504: 'The other server is too slow',
} as const

export type ProblemStatus = keyof typeof titles

/** Thrown anywhere below a route; `app/api/handle.ts` turns it into problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: ProblemStatus
  readonly errors: Problem['errors']
  constructor(status: ProblemStatus, detail: string, errors?: Problem['errors']) {
    super(detail)
    this.status = status
    this.errors = errors
  }

  toJSON(): Problem {
    return {
      type: 'about:blank',
      title: titles[this.status],
      status: this.status,
      detail: this.message,
      ...(this.errors ? { errors: this.errors } : {}),
    }
  }
}

/**
 * Whether something thrown is a ProblemError. `instanceof` would miss those that the server throws:
 * Next bundles the routes with a copy of this class of their own.
 */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === 'ProblemError'
}
