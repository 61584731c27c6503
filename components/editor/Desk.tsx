'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { Role } from '../../core/access/roles.ts'
import type { PersonSummary } from '../../core/api/people.ts'
import { usePresentPeople } from '../presence/usePresentPeople.ts'
import { announceVerdict } from '../quote/announceVerdict.ts'
import { VerdictStore } from '../quote/VerdictStore.ts'
import { ReviewMenu } from '../review/ReviewMenu.tsx'
import type { Review, useReview } from '../review/useReview.ts'
import type { SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { lazyDialog } from '../ui/lazyDialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import type { BriefConnection, ConnectionState } from './BriefConnection.ts'
import { ClosingNotice } from './ClosingNotice.tsx'
import { cycleRegions } from './cycleRegions.ts'
import styles from './Desk.module.css'
import { DeskBar } from './DeskBar.tsx'
import { DeskPane } from './DeskPane.tsx'
import { DeskPopovers, type Opened } from './DeskPopovers.tsx'
import { goToCaret } from './goToCaret.ts'
import { goToCitation, showNote } from './goToCitation.ts'
import { OutlinePane } from './OutlinePane.tsx'
import { SlashStore } from './SlashStore.ts'
import { StatusLine } from './StatusLine.tsx'
import { slashItems } from './slashItems.ts'
import { TextArea } from './TextArea.tsx'
import { TextEnd } from './TextEnd.tsx'
import { TextFoot } from './TextFoot.tsx'
import { TitleField } from './TitleField.tsx'
import { useAddressedQuote } from './useAddressedQuote.ts'
import { useBriefEditor } from './useBriefEditor.ts'
import { useChecking } from './useChecking.ts'
import { useCitations } from './useCitations.ts'
import type { Cited } from './useCited.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { useForgetUndo } from './useForgetUndo.ts'
import { useOfferedPassage } from './useOfferedPassage.ts'
import { paneIsBeside, usePane } from './usePane.ts'
import { useQuoting, useQuotingCommands } from './useQuoting.ts'
import { useSourceNews } from './useSourceNews.ts'
import './Prose.css'
import '../presence/carets.css'

const SaveVersionDialog = lazyDialog(
  async () => (await import('../version/SaveVersionDialog.tsx')).SaveVersionDialog,
)

interface DeskProps {
  briefId: string
  connection: BriefConnection
  state: ConnectionState
  me: PersonSummary & { readonly role: Role }
  title: string
  archived: boolean
  canEdit: boolean
  /** Counts announced versions and restores. */
  versionChanges: number
  onRenamed: (title: string) => void
  /** What the citations are set in. */
  cited: Cited
  onCited: (change: Partial<Cited>) => void
  review: Review
  onReview: ReturnType<typeof useReview>['change']
}

/** The brief's desk: outline, page, pane, status line, and the keys between them. */
export function Desk(props: DeskProps) {
  const { briefId, connection, state, me, title, archived } = props
  const canEdit = props.canEdit && !state.stuck
  const toast = useToast()
  const pane = usePane()
  const [outlineOpen, setOutlineOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const sources = useRef<SourcesPaneHandle>(null)
  const verdicts = useMemo(() => new VerdictStore(), [])
  const citations = useCitations(verdicts, props.cited)
  const [opened, setOpened] = useState<Opened>({ link: null, citing: null })
  const openLink = (link: Opened['link']) => setOpened((was) => ({ ...was, link }))
  const openCitation = useCallback(
    (id: string | null) => setOpened((was) => ({ ...was, citing: { id } })),
    [],
  )
  const people = usePresentPeople(connection.awareness, me.id)

  const quoting = useQuoting(pane, sources, canEdit)
  const slash = useMemo(
    () => ({
      items: slashItems(quoting.pickLater, () => openCitation(null)),
      store: new SlashStore(),
    }),
    [quoting.pickLater, openCitation],
  )
  const editor = useBriefEditor({
    connection,
    editable: canEdit,
    verdicts,
    citations,
    slash,
    onOpenQuote: quoting.open,
    onAlterQuote: ({ id }) => quoting.alter(id),
    onTaken: (id) => editor && announceVerdict(editor, id, quoting.say),
    onPickQuote: quoting.pick,
    onOpenCitation: (id) => {
      if (canEdit) openCitation(id)
      else showNote(id)
    },
    onRefused: (message) => toast(message),
    onLinkClick: () => openLink('beside'),
  })
  useDeskKeys({
    onSaveVersion: () => {
      if (canEdit) setSaving(true)
    },
    onTogglePane: pane.toggle,
    onPickQuote: quoting.pick,
    onLink: () => openLink('focus'),
    onCycle: (by) => desk.current && cycleRegions(desk.current, by),
  })
  useForgetUndo(editor, connection)
  useAddressedQuote(editor)
  const checking = useChecking(editor, { briefId, lookup: verdicts, connection, pane, sources })
  useOfferedPassage(editor, quoting.offer)
  useQuotingCommands(editor, quoting, canEdit)
  const rulingChanges = useSourceNews(connection, verdicts)
  const jump = useCallback((id: string) => editor && goToCitation(editor, id), [editor])

  if (!editor) return null
  const backToText = () => {
    if (!paneIsBeside()) {
      pane.close()
      setOutlineOpen(false)
    }
    editor.commands.focus()
  }
  return (
    <div
      ref={desk}
      className={styles.desk}
      data-pane={pane.open || undefined}
      data-outline={outlineOpen || undefined}
    >
      <DeskBar
        editor={editor}
        canEdit={canEdit}
        people={people}
        review={
          <ReviewMenu
            briefId={briefId}
            review={props.review}
            role={me.role}
            canEdit={canEdit}
            onChange={(status) => void props.onReview(status, editor, connection.settled)}
          />
        }
        onLink={() => openLink('focus')}
        onGoToPerson={(client) => goToCaret(editor, client)}
        outline={{ open: outlineOpen, toggle: () => setOutlineOpen((was) => !was) }}
        pane={pane}
      />
      {state.closing && (
        <div className={styles.closing}>
          <ClosingNotice
            closing={state.closing}
            connection={connection}
            briefId={briefId}
            editor={editor}
          />
        </div>
      )}
      <div className={styles.body}>
        <OutlinePane
          editor={editor}
          scroller={scroller}
          onLeave={backToText}
          onClose={() => setOutlineOpen(false)}
        />
        <div ref={scroller} className={styles.scroller} data-region="text">
          <article className={styles.page}>
            <TitleField
              briefId={briefId}
              title={title}
              editable={canEdit}
              onRenamed={props.onRenamed}
              onEnter={() => editor.commands.focus('start')}
            />
            <TextArea editor={editor} />
            <TextEnd editor={editor} />
            <TextFoot
              citations={citations}
              sources={verdicts}
              style={props.cited.style}
              onJump={jump}
            />
          </article>
        </div>
        <DeskPane
          editor={editor}
          pane={pane}
          sources={sources}
          verdicts={verdicts}
          checking={checking}
          citations={citations}
          cited={props.cited}
          onCited={props.onCited}
          onEditCitation={openCitation}
          briefId={briefId}
          me={me}
          canEdit={canEdit}
          versionChanges={props.versionChanges}
          onOpenQuote={quoting.open}
          rulingChanges={rulingChanges}
          onSaveVersion={() => setSaving(true)}
          say={quoting.say}
          onLeave={backToText}
        />
      </div>
      <StatusLine
        editor={editor}
        status={state.status}
        people={people.length}
        readOnly={
          archived
            ? 'Archived: read only'
            : state.stuck
              ? 'Read only until the server can store again'
              : canEdit
                ? null
                : `Read only as a ${me.role}`
        }
      />
      {canEdit && (
        <DeskPopovers
          {...{ editor, verdicts, quoting, checking, opened }}
          slash={slash.store}
          onOpened={setOpened}
        />
      )}
      <SaveVersionDialog
        briefId={briefId}
        open={saving}
        onClose={() => setSaving(false)}
        onSaved={({ number, name }) => {
          setSaving(false)
          toast(name ? `Saved as version ${number}, “${name}”.` : `Saved as version ${number}.`)
        }}
        settled={connection.settled}
      />
    </div>
  )
}
