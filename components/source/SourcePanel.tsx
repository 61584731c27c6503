import type { Revision } from '../../core/api/sources.ts'
import { ArchiveSection } from './ArchiveSection.tsx'
import { CiteSection } from './CiteSection.tsx'
import { DriftSection } from './DriftSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { NotesSection } from './NotesSection.tsx'
import { QuotedInSection } from './QuotedInSection.tsx'
import { RecordSection } from './RecordSection.tsx'
import type { ReadingPerson } from './readingPerson.ts'
import { SimilarSection } from './SimilarSection.tsx'
import styles from './SourcePanel.module.css'
import { TagsSection } from './TagsSection.tsx'
import { TextsSection } from './TextsSection.tsx'
import type { ChangeableSource } from './useSource.ts'

interface SourcePanelProps {
  live: ChangeableSource
  /** The text beside which the panel stands; null without one. */
  revision: Revision | null
  me: ReadingPerson
}

/** Beside the article: its record, its texts, what the desk thinks of it, and who quotes it. */
export function SourcePanel({ live, revision, me }: SourcePanelProps) {
  const { source } = live
  return (
    <aside id="record" className={styles.panel} aria-label="About this source">
      <RecordSection live={live} mayEdit={me.mayEdit} />
      <TagsSection live={live} mayEdit={me.mayEdit} />
      {source.revisions.length > 1 && (
        <DriftSection sourceId={source.id} current={source.revision} />
      )}
      <QuotedInSection source={source} revision={revision} />
      <NotesSection live={live} me={me} />
      <SimilarSection source={source} />
      <TextsSection source={source} revision={revision} />
      <CiteSection source={source} />
      <HistorySection live={live} mayEdit={me.mayEdit} />
      {me.mayArchive && <ArchiveSection live={live} />}
    </aside>
  )
}
