import type { Person, Role, Visitor } from './access/roles.ts'
import type { BriefCitations, CitationStyle, CitationStyleFile } from './api/citations.ts'
import type { VersionSummary } from './api/versions.ts'
import type { TemplateId } from './brief/templateIds.ts'
import type { Notice } from './collab/protocol.ts'
import type { Article, Original } from './extract/article.ts'
import type { Log } from './log.ts'
import type { Records } from './source/readRecords.ts'

/**
 * What the server process offers to routes and pages. Next bundles those apart from the server, so
 * that importing a module would open a second database; the one process-wide instance is handed
 * over on `globalThis` instead, and everything else is `import type`.
 */
export interface Host {
  readonly accounts: Accounts
  readonly rooms: Rooms
  readonly citations: Citations
  /** Stores a new brief that starts as this template, and returns its id. */
  createBrief(input: { title: string; template: TemplateId; by: Person }): Promise<string>
  /**
   * Extracts an article without holding up everybody else.
   * @throws ProblemError 413, 415 or 422 when there is none in it
   */
  readArticle(original: Original): Promise<Article>
  /**
   * Reads a RIS, BibTeX or CSL-JSON file in the same way.
   * @throws ProblemError 413, 415 or 422 when it is none
   */
  readBibliography(original: Original): Promise<Records>
  /**
   * Fetches what is at a web address of the public internet, a few at once and so many a minute for
   * each person. `url` of the answer is the address at the end of the redirects.
   * @throws ProblemError 413, 415, 422, 429, 502 or 504; the signal's reason when it aborts
   */
  fetchArticle(
    address: string,
    asked: { by: Pick<Person, 'id'>; signal?: AbortSignal },
  ): Promise<Original>
  /** The address that people use, without a slash at its end; what the Host header says if absent. */
  readonly publicUrl?: string | undefined
  readonly log: Log
}

export interface Accounts {
  /** Who sends these headers (session cookie or bearer token), or null. */
  authenticate(headers: Headers): Promise<Person | null>
  /** The same, with the session by which they are known. */
  identify(headers: Headers): Promise<Visitor | null>
  /** better-auth's own endpoints under `/api/auth`. */
  handle(request: Request): Promise<Response>
  /**
   * Makes the workspace and its owner, and signs them in; the headers carry the session cookie.
   * @throws ProblemError 409 when the workspace exists
   */
  setUp(input: {
    workspace: string
    name: string
    email: string
    password: string
  }): Promise<Headers>
  /** Adds a person and signs them in. @throws ProblemError 409 when the address is taken */
  join(input: {
    name: string
    email: string
    password: string
    role: Role
  }): Promise<{ userId: string; headers: Headers }>
  /**
   * Accepts an invitation and signs the person in.
   * @throws ProblemError 404 unknown link, 410 used, expired or revoked, 409 the address is taken
   */
  accept(
    token: string,
    input: { name: string; email: string; password: string },
  ): Promise<{ userId: string; headers: Headers }>
  /** A change of role or membership takes effect on open sockets at once. */
  membershipChanged(userId: string): Promise<void>
}

export interface Rooms {
  /** The brief's content as ProseMirror JSON, as the database has it by now. */
  document(briefId: string): Promise<unknown>
  /** Saves a version of what is stored. @throws ProblemError 404 */
  saveVersion(briefId: string, by: Person, name: string | null): Promise<VersionSummary>
  /** Brings a version back as a forward edit, after saving the state before. @throws ProblemError 404 */
  restore(briefId: string, number: number, by: Person): Promise<{ before: VersionSummary }>
  /** Tells everybody who has the brief open, in every process. */
  announce(briefId: string, notice: Notice): void
}

export interface Citations {
  /** The styles that a brief can be set in, the house's own last. */
  styles(): Promise<CitationStyle[]>
  /** What a processor needs for this style and language; null when there is no such style. */
  styleFile(id: string, locale: string): Promise<CitationStyleFile | null>
  /**
   * Takes a CSL file as a style of the house, after trying it, and returns its id.
   * @throws ProblemError 422 when it is none that can be used
   */
  addStyle(xml: string, by: string): Promise<string>
  /** The citations of a brief as stored by now, set in its style. @throws ProblemError 404 or 422 */
  cite(briefId: string): Promise<BriefCitations>
}

const slot = globalThis as unknown as { chanceryHost?: Host }

/** Called once, by the server, before it answers anything. */
export function provideHost(host: Host): void {
  slot.chanceryHost = host
}

/** The process's host. @throws when the pages are run by something other than Chancery's server */
export function host(): Host {
  if (!slot.chanceryHost) throw new Error('Start through `npm start` or `npm run dev`.')
  return slot.chanceryHost
}
