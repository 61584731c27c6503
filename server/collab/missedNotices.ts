import type { Notice } from '../../core/collab/protocol.ts'
import type { BriefFacts } from '../../prisma/briefFacts.ts'

/** Who did it, where only the database says that somebody did. */
const somebody = 'A colleague'

/** Finds out which notices of another process did not come, by what the database says of the brief. */
export class MissedNotices {
  #known: BriefFacts | null = null
  #differed = false

  /** What is known when the brief is opened; nothing changes when it is already. */
  begin(facts: BriefFacts): void {
    this.#known ??= facts
  }

  /** A notice has come. */
  note(notice: Notice): void {
    if (!this.#known) return
    if (notice.kind === 'renamed') this.#known = { ...this.#known, title: notice.title }
    if (notice.kind === 'archived') this.#known = { ...this.#known, archived: notice.archived }
    if (notice.kind === 'status') {
      const { status, approvedVersion } = notice
      this.#known = { ...this.#known, status, approvedVersion }
    }
    if (notice.kind === 'cited')
      this.#known = {
        ...this.#known,
        citationStyle: notice.style,
        citationLocale: notice.locale,
      }
  }

  /** The brief was written in, which makes an approved one a draft. @returns what people have to be told */
  edited(): Notice[] {
    if (this.#known?.status !== 'approved') return []
    const { approvedVersion } = this.#known
    return [{ kind: 'status', status: 'draft', approvedVersion, by: null }]
  }

  /** Compares with what the database says. @returns what people have to be told */
  compare(facts: BriefFacts): Notice[] {
    this.#known ??= facts
    const missed = differences(this.#known, facts)
    // At first, the notice may still be on its way, with a name in it.
    const isCertain = this.#differed
    this.#differed = missed.length > 0 && !isCertain
    if (!isCertain) return []
    this.#known = facts
    return missed
  }
}

function differences(known: BriefFacts, facts: BriefFacts): Notice[] {
  const { title, archived, citationStyle: style, citationLocale: locale } = facts
  const by = somebody
  const notices: Notice[] = []
  if (facts.status !== known.status || facts.approvedVersion !== known.approvedVersion) {
    const { status, approvedVersion } = facts
    notices.push({ kind: 'status', status, approvedVersion, by: status === 'draft' ? null : by })
  }
  if (title !== known.title) notices.push({ kind: 'renamed', title, by })
  if (archived !== known.archived) notices.push({ kind: 'archived', archived, by })
  if (style !== known.citationStyle || locale !== known.citationLocale)
    notices.push({ kind: 'cited', style, locale, by })
  return notices
}
