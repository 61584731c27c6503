'use client'

import { EditorContent } from '@tiptap/react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { Replay } from '../../core/version/playback/Replay.ts'
import { VerdictStore } from '../quote/VerdictStore.ts'
import { PlaybackBar } from '../version/playback/PlaybackBar.tsx'
import { usePlayer } from '../version/playback/usePlayer.ts'
import { useWriting, type Writing } from '../version/playback/useWriting.ts'
import { Opening } from './Opening.tsx'
import styles from './PlaybackReader.module.css'
import { useCitations } from './useCitations.ts'
import type { Cited } from './useCited.ts'
import { useReplay } from './useReplay.ts'
import { useVersionEditor } from './useVersionEditor.ts'
import './Prose.css'
import '../presence/carets.css'

interface PlaybackReaderProps {
  briefId: string
  title: string
  /** What the brief's citations are set in today. */
  cited: Cited
}

/** How a brief was written, played back. */
export function PlaybackReader(props: PlaybackReaderProps) {
  const { writing, trouble } = useWriting(props.briefId)
  if (!writing || writing.entries.length === 0)
    return (
      <Opening>
        <p>
          {trouble ??
            (writing ? 'How this brief was written was not kept.' : 'Opening the playback…')}
        </p>
        {(trouble || writing) && <Link href={`/briefs/${props.briefId}`}>Back to the brief</Link>}
      </Opening>
    )
  return <Played {...props} writing={writing} />
}

function Played({ briefId, title, cited, writing }: PlaybackReaderProps & { writing: Writing }) {
  const { entries, start, people } = writing
  const router = useRouter()
  const verdicts = useMemo(() => new VerdictStore(), [])
  const citations = useCitations(verdicts, cited)
  const player = usePlayer(useMemo(() => entries.map(({ at }) => at), [entries]))
  const replay = useMemo(
    () =>
      new Replay(
        start,
        entries.map(({ update }) => update),
      ),
    [entries, start],
  )
  const last = useMemo(() => replay.nodeAt(entries.length).toJSON(), [replay, entries])
  const editor = useVersionEditor(last, verdicts, citations, ({ source }) =>
    router.push(`/sources/${encodeURIComponent(source)}`),
  )
  const entry = entries[player.count - 1] ?? null
  const person = (entry?.userId && people.get(entry.userId)) || null
  useReplay(editor, replay, player.count, person)
  if (!editor) return null
  return (
    <div className={styles.playback}>
      <header className={styles.bar}>
        <Link href={`/briefs/${briefId}/history`}>Back to the history</Link>
        <h1 className={styles.title}>How “{title}” was written</h1>
      </header>
      <article className={styles.page}>
        <EditorContent editor={editor} data-long={editor.state.doc.childCount > 150 || undefined} />
      </article>
      <PlaybackBar player={player} entry={entry} person={person} />
    </div>
  )
}
