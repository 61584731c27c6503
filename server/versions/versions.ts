import * as Y from 'yjs'
import type { Person } from '../../core/access/roles.ts'
import type { VersionComparison } from '../../core/api/comparison.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { VersionSummary } from '../../core/api/versions.ts'
import type {
  Versions as HostVersions,
  NewStatus,
  VersionText,
  WrittenVersion,
} from '../../core/host.ts'
import {
  partlyRestoringUpdate,
  restoringUpdate,
  undoingUpdate,
} from '../../core/version/restore.ts'
import { type BriefStatusChange, changeStatus } from '../../prisma/briefStatus.ts'
import { createVersion } from '../../prisma/createVersion.ts'
import { readOwnRestore, saveBeforeRestore } from '../../prisma/restores.ts'
import { readSoundVersion } from '../../prisma/versions.ts'
import type { Room } from '../collab/room.ts'
import type { Rooms } from '../collab/rooms.ts'
import { type BriefState, compareVersions } from './compareVersions.ts'
import { keepVersion } from './keepVersion.ts'
import { writeVersion } from './writeVersion.ts'

/** Versions of briefs that may be open: saving, bringing back, approving. */
export class Versions implements HostVersions {
  readonly #rooms: Rooms
  readonly #now: () => Date

  constructor(rooms: Rooms, now: () => Date = () => new Date()) {
    this.#rooms = rooms
    this.#now = now
  }

  async save(briefId: string, by: Person, text: VersionText): Promise<VersionSummary> {
    return this.#rooms.using(briefId, async (room) => {
      await room.document.stored()
      const at = this.#now()
      const summary = await createVersion({ briefId, by, ...text, reason: 'named', at })
      const { number, name } = summary
      this.#rooms.announce(briefId, { kind: 'version', number, name, by: by.name })
      return summary
    })
  }

  async keep(briefId: string, by: Person, note: string): Promise<void> {
    await this.#rooms.using(briefId, (room) =>
      // Whoever types just then would otherwise keep it from being kept.
      room.holding(async () => {
        await room.document.stored()
        await keepVersion({ briefId, by, note, at: this.#now() }, (id, notice) =>
          this.#rooms.announce(id, notice),
        )
      }),
    )
  }

  async restore(
    briefId: string,
    number: number,
    by: Person,
    changes?: readonly string[],
  ): Promise<{ before: VersionSummary }> {
    const { state: target } = await readSoundVersion(briefId, number)
    const edit = (state: Uint8Array) => {
      if (!changes) return restoringUpdate(state, target)
      const update = partlyRestoringUpdate(state, target, changes)
      if (update) return update
      throw new ProblemError(
        409,
        'What you chose has changed since you compared. Nothing was brought back: compare again.',
      )
    }
    const notice = { number, ...(changes && { changes: changes.length }) }
    return this.#changing(briefId, by, edit, notice)
  }

  async undoRestore(
    briefId: string,
    before: number,
    by: Person,
  ): Promise<{ before: VersionSummary }> {
    const { state, edit } = await readOwnRestore(briefId, before, by)
    const undo = (current: Uint8Array) => undoingUpdate(state, edit, current)
    return this.#changing(briefId, by, undo, { number: before, undone: true })
  }

  async setStatus(briefId: string, by: Person, change: NewStatus): Promise<BriefStatusChange> {
    return this.#rooms.using(briefId, (room) =>
      // What people type meanwhile waits, and then makes an approved brief a draft again.
      room.holding(async () => {
        await room.document.stored()
        const changed = await changeStatus({ briefId, by, ...change, at: this.#now() })
        this.#rooms.announce(briefId, { kind: 'status', ...changed, by: by.name })
        return changed
      }),
    )
  }

  write(briefId: string, number: number, format: 'html' | 'markdown'): Promise<WrittenVersion> {
    return writeVersion(briefId, number, format)
  }

  async compare(briefId: string, from: number, to: number | null): Promise<VersionComparison> {
    return compareVersions(briefId, from, to ?? (await this.#stateOf(briefId)))
  }

  #stateOf(briefId: string): Promise<BriefState> {
    return this.#rooms.using(briefId, async ({ document }) => {
      await document.stored()
      await document.catchUp()
      return { state: Y.encodeStateAsUpdate(document.doc), seq: document.head }
    })
  }

  /** Saves how a brief stands and then edits it; what people type meanwhile merges with that. */
  async #changing(
    briefId: string,
    by: Person,
    edit: (state: Uint8Array) => Uint8Array | null,
    notice: { number: number; changes?: number; undone?: true },
  ): Promise<{ before: VersionSummary }> {
    return this.#rooms.using(briefId, (room) =>
      room.holding(async () => {
        refuseArchived(room)
        await room.document.stored()
        const version = { briefId, by, at: this.#now() }
        const { summary, update } = await saveBeforeRestore(version, edit)
        if (update) {
          // It builds on what the log has by now, of other processes too.
          await room.document.catchUp()
          room.document.stage({ update, userId: by.id, restores: true })
          await room.document.stored()
        }
        const { number } = summary
        this.#rooms.announce(briefId, { kind: 'restored', ...notice, before: number, by: by.name })
        return { before: summary }
      }),
    )
  }
}

function refuseArchived(room: Room): void {
  if (room.archived)
    throw new ProblemError(409, 'This brief is archived. Bring it back before restoring.')
}
