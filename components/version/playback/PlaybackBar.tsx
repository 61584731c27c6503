'use client'

import { Pause, Play, SkipBack, StepBack, StepForward } from 'lucide-react'
import { useEffect } from 'react'
import type { PersonSummary } from '../../../core/api/people.ts'
import type { JournalEntry } from '../../../core/version/journal.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './PlaybackBar.module.css'
import { type Player, speeds } from './usePlayer.ts'

interface PlaybackBarProps {
  player: Player
  /** The last update that has happened; null before the first. */
  entry: JournalEntry | null
  /** Who sent it; null: the server itself, or nobody that is known. */
  person: PersonSummary | null
}

/** Plays, steps and scrubs; says who wrote at this moment. */
export function PlaybackBar({ player, entry, person }: PlaybackBarProps) {
  const { moment, length, count, total, playing } = player
  usePlaybackKeys(player)
  const when = entry ? momentOf(entry.at) : 'Before the first word'
  const who = entry ? (person?.name ?? 'Chancery') : ''
  return (
    <section className={styles.bar} aria-label="Playback">
      <div className={styles.buttons}>
        <IconButton label="To the beginning" keys="Home" onClick={() => player.goTo(0)}>
          <SkipBack size={18} />
        </IconButton>
        <IconButton label="One edit back" keys="←" onClick={() => player.step(-1)}>
          <StepBack size={18} />
        </IconButton>
        <IconButton label={playing ? 'Pause' : 'Play'} keys="K" onClick={player.toggle}>
          {playing ? <Pause size={18} /> : <Play size={18} />}
        </IconButton>
        <IconButton label="One edit on" keys="→" onClick={() => player.step(1)}>
          <StepForward size={18} />
        </IconButton>
        <label className={styles.speed}>
          <span>Speed</span>
          <select
            value={player.speed}
            onChange={({ target }) =>
              player.setSpeed(speeds.find((one) => String(one) === target.value) ?? 1)
            }
          >
            {speeds.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
      </div>
      <input
        type="range"
        className={styles.slider}
        aria-label="Moment"
        aria-valuetext={[when, who, `edit ${count} of ${total}`].filter(Boolean).join(', ')}
        min={0}
        max={Math.max(1, Math.ceil(length))}
        value={Math.ceil(moment)}
        onChange={({ target }) => player.goTo(Number(target.value))}
      />
      <p className={styles.now}>
        {entry && person && <Avatar name={person.name} color={person.color} size="small" />}
        {entry && <strong>{who}</strong>}
        <span>{when}</span>
        <span className={styles.count}>
          {count.toLocaleString('en')} of {total.toLocaleString('en')}{' '}
          {total === 1 ? 'edit' : 'edits'}
        </span>
      </p>
    </section>
  )
}

const momentOf = (at: number) =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** Arrows step one edit, Shift and an arrow ten seconds, K plays and pauses, Home begins again. */
function usePlaybackKeys({ step, toggle, goTo, moment, length }: Player): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { target, key, shiftKey } = event
      if (target instanceof HTMLElement && target.closest('select, dialog, [role=menu]')) return
      const direction = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
      if (direction !== 0 && shiftKey) goTo(moment + direction * 10_000)
      else if (direction !== 0) step(direction)
      else if (key === 'Home') goTo(0)
      else if (key === 'End') goTo(length)
      else if (key.toLowerCase() === 'k') toggle()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [step, toggle, goTo, moment, length])
}
