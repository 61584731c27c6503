import type { Person, Role, Visitor } from './access/roles.ts'
import type { BriefStatus } from './api/briefs.ts'
import type { BriefCitations, CitationStyle, CitationStyleFile } from './api/citations.ts'
import type { VersionComparison } from './api/comparison.ts'
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
  readonly versions: Versions
  readonly citations: Citations
  /**
   * Stores a new brief that starts as a template or as a version of another, and returns its id.
   * @throws ProblemError 404, 409 or 410 for a version that cannot be read
   */
  createBrief(input: {
    title: string
    template?: TemplateId | undefined
    from?: { brief: string; version: number } | undefined
    by: Person
  }): Promise<string>
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
  /** Tells everybody who has the brief open, in every process. */
  announce(briefId: string, notice: Notice): void
}

/** What a person says of a version that they save. */
export interface VersionText {
  readonly name?: string | null
  /** What it is for. */
  readonly note?: string | null
}

export interface WrittenVersion {
  readonly text: string
  readonly fileName: string
  readonly mediaType: string
}

export interface NewStatus {
  readonly status: BriefStatus
  /** Content hash of what the person has before them; when it is not what is stored, 409. */
  readonly seen?: string | undefined
}

export interface Versions {
  /** Saves a version of what is stored. @throws ProblemError 404 */
  save(briefId: string, by: Person, text: VersionText): Promise<VersionSummary>
  /** Keeps how the brief stands, unless its last version says just that. @throws ProblemError 404 */
  keep(briefId: string, by: Person, note: string): Promise<void>
  /**
   * Brings a version back as a forward edit, or takes back only some changes since it, after saving
   * the state before.
   * @param changes keys of a comparison's changes
   * @throws ProblemError 404; 409 for an archived brief, a damaged version or changes that are gone
   */
  restore(
    briefId: string,
    number: number,
    by: Person,
    changes?: readonly string[],
  ): Promise<{ before: VersionSummary }>
  /**
   * Takes back a restore of this person's own, and nothing that was written after it.
   * @param before number of the version that was saved before the restore
   * @throws ProblemError 403, 404, 409
   */
  undoRestore(briefId: string, before: number, by: Person): Promise<{ before: VersionSummary }>
  /** @throws ProblemError 404; 409 when the brief is archived or says something else than was seen */
  setStatus(
    briefId: string,
    by: Person,
    change: NewStatus,
  ): Promise<{ status: BriefStatus; approvedVersion: number | null }>
  /**
   * A version with its citations set, as a document of its own.
   * @throws ProblemError 404, 409, 410; 422 when the brief's citation style cannot be used
   */
  write(briefId: string, number: number, format: 'html' | 'markdown'): Promise<WrittenVersion>
  /**
   * How two versions of a brief differ, or one and the brief as it stands.
   * @param to number of the later one; null for the brief as it stands
   * @throws ProblemError 404, 409, 410
   */
  compare(briefId: string, from: number, to: number | null): Promise<VersionComparison>
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
