import Link from 'next/link'
import type { QuotedIn, Revision, SourceDetail } from '../../core/api/sources.ts'
import { locatorOf } from '../../core/quote/locator.ts'
import { quoteAddress } from '../../core/quote/quoteAddress.ts'
import { Time } from '../ui/Time.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

interface QuotedInSectionProps {
  source: SourceDetail
  /** The text that is read now. */
  revision: Revision | null
}

/** Each brief that quotes the source once, with the places of its quotations. */
export function QuotedInSection({ source, revision }: QuotedInSectionProps) {
  const briefs = Map.groupBy(source.quotedIn, ({ brief }) => brief.id)
  return (
    <PanelSection title="Quoted in these briefs" id="quoted-in">
      {briefs.size === 0 && <p className={styles.none}>No brief quotes it yet.</p>}
      {briefs.size > 0 && (
        <ul className={styles.list}>
          {[...briefs].map(([id, passages]) => (
            <li key={id}>
              <Link href={quoteAddress(id, passages[0]?.quote ?? '')}>
                {passages[0]?.brief.title}
              </Link>
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
      )}
    </PanelSection>
  )
}

/** Each place once, however often a brief quotes from it. */
function places(passages: readonly QuotedIn[]): QuotedIn[] {
  return [
    ...Map.groupBy(passages, ({ revision, start }) => `${revision}/${start}`).values(),
  ].flatMap(([first]) => first ?? [])
}

/** A quotation that is tied to another text than the one that is read says so. */
function PlaceLink({ passage, source, revision }: QuotedInSectionProps & { passage: QuotedIn }) {
  const { revision: hash, start, end } = passage
  const parameters = new URLSearchParams({ from: String(start), to: String(end) })
  if (hash !== source.revision) parameters.set('revision', hash)
  const other = source.revisions.find((text) => text.hash === hash)
  return (
    <Link href={`/sources/${source.id}?${parameters}`}>
      {revision && hash === revision.hash ? (
        locatorOf(revision.blocks, start, end) || 'passage'
      ) : (
        <>
          {hash === source.revision ? 'the current text' : 'an earlier text'}
          {other && hash !== source.revision && (
            <>
              , of <Time at={other.createdAt} />
            </>
          )}
        </>
      )}
    </Link>
  )
}
