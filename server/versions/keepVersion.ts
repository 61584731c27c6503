import type { Notice } from '../../core/collab/protocol.ts'
import { createVersionOfChanges, type NewVersion } from '../../prisma/createVersion.ts'
import { thinVersions } from '../../prisma/thinVersions.ts'

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
