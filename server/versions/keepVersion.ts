import { setTimeout as sleep } from 'node:timers/promises'
import type { Notice } from '../../core/collab/protocol.ts'
import { createVersionOfChanges, type NewVersion } from '../../prisma/createVersion.ts'
import { thinVersions } from '../../prisma/thinVersions.ts'
import { oneByOne } from '../oneByOne.ts'

/** What is kept by itself takes at most this part of the time. */
const share = 0.1

/**
 * Keeps versions at leisure, one after another: when a meeting is over, fifty briefs close at once, and
 * nobody who still writes shall notice.
 */
export const atLeisure = oneByOne((took) =>
  sleep((took * (1 - share)) / share, undefined, { ref: false }),
)

/** Keeps how a brief stands by itself, unless its last version says just that. */
export async function keepVersion(
  version: Omit<NewVersion, 'reason' | 'name'>,
  announce: (briefId: string, notice: Notice) => void,
): Promise<void> {
  const { briefId, at } = version
  const saved = await createVersionOfChanges({ ...version, reason: 'automatic' })
  if (!saved) return
  await thinVersions(briefId, at)
  announce(briefId, { kind: 'version', number: saved.number, name: null, by: null })
}
