import type { ReactNode } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { locatorOf } from '../../core/quote/locator.ts'
import { Time } from '../ui/Time.tsx'
import styles from './SourceReader.module.css'

interface SourceFactsProps {
  source: SourceDetail
  revision: Revision
}

/** The margin of a source's page: its record, its texts, and the briefs that quote it. */
export function SourceFacts({ source, revision }: SourceFactsProps) {
  const { original, revisions } = source
  return (
    <aside className={styles.facts} aria-label="About this source">
      <dl>
        <Fact name="Outlet">{source.outlet ?? 'not stated'}</Fact>
        <Fact name="Date">{source.published ? formatDate(source.published) : 'not stated'}</Fact>
        <Fact name={source.authors.length > 1 ? 'Authors' : 'Author'}>
          {source.authors.join(', ') || 'not stated'}
        </Fact>
        <Fact name="Language">{languageName(source.language)}</Fact>
        <Fact name="Length">{source.words.toLocaleString('en')} words</Fact>
        <Fact name="Added">
          <Time at={source.createdAt} />
          {source.addedBy && ` by ${source.addedBy.name}`}
        </Fact>
        {original && (
          <Fact name="Original">
            <a href={`/api/sources/${source.id}/original`} download={original.fileName}>
              {original.fileName}
            </a>{' '}
            ({Math.max(1, Math.round(original.bytes / 1024)).toLocaleString('en')} KiB)
          </Fact>
        )}
      </dl>
      {revisions.length > 1 && (
        <section>
          <h2>Texts of this article</h2>
          <ol>
            {revisions.map(({ hash, createdAt }) => (
              <li key={hash}>
                <a
                  href={`/sources/${source.id}?revision=${hash}`}
                  aria-current={hash === revision.hash ? 'page' : undefined}
                >
                  {hash.slice(0, 8)}
                </a>{' '}
                <Time at={createdAt} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2>Quoted in</h2>
        <QuotedIn source={source} revision={revision} />
      </section>
    </aside>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Each brief once, with the places of its quotations. */
function QuotedIn({ source, revision }: SourceFactsProps) {
  const briefs = Map.groupBy(source.quotedIn, ({ brief }) => brief.id)
  if (briefs.size === 0) return <p className={styles.none}>No brief quotes it yet.</p>
  return (
    <ul>
      {[...briefs].map(([id, passages]) => (
        <li key={id}>
          <a href={`/briefs/${id}`}>{passages[0]?.brief.title}</a>
          <span className={styles.places}>
            {places(passages).map((passage) => (
              <PlaceLink
                key={`${passage.revision}/${passage.start}`}
                {...{ passage, source, revision }}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Passage = SourceDetail['quotedIn'][number]

/** Each place once, however often a brief quotes from it. */
function places(passages: readonly Passage[]): Passage[] {
  return [
    ...Map.groupBy(passages, ({ revision, start }) => `${revision}/${start}`).values(),
  ].flatMap(([first]) => first ?? [])
}

function PlaceLink({ passage, source, revision }: SourceFactsProps & { passage: Passage }) {
  const { revision: hash, start, end } = passage
  const place = hash === revision.hash ? locatorOf(revision.blocks, start, end) : 'another text'
  const parameters = new URLSearchParams({ from: String(start), to: String(end) })
  if (hash !== source.revision) parameters.set('revision', hash)
  return <a href={`/sources/${source.id}?${parameters}`}>{place || 'passage'}</a>
}

function languageName(code: string): string {
  if (code === 'und') return 'not known'
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
