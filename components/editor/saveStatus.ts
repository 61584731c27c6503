/** What the status line says about the brief's content. `edits` are this device's unstored edits. */
export type SaveStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  /** `slow`: something has not been stored for longer than a person would notice. */
  | { readonly kind: 'saving'; readonly slow: boolean }
  | { readonly kind: 'offline'; readonly edits: number }
  /** The server is there but its database does not take anything. */
  | { readonly kind: 'trouble'; readonly edits: number }
  /** The server ended the connection for good. */
  | { readonly kind: 'ended'; readonly edits: number }

interface Facts {
  readonly synced: boolean
  /** Whether a connection was made or has failed since the brief was opened. */
  readonly tried: boolean
  readonly ended: boolean
  readonly trouble: boolean
  readonly slow: boolean
  readonly edits: number
}

export function saveStatus({ synced, tried, ended, trouble, slow, edits }: Facts): SaveStatus {
  if (ended) return { kind: 'ended', edits }
  if (!synced) return tried ? { kind: 'offline', edits } : { kind: 'connecting' }
  if (trouble) return { kind: 'trouble', edits }
  return edits === 0 ? { kind: 'saved' } : { kind: 'saving', slow }
}

const held = (edits: number) => `${edits} ${edits === 1 ? 'edit' : 'edits'} held on this device`

/** The status in words. */
export function describeSaveStatus(status: SaveStatus): string {
  switch (status.kind) {
    case 'connecting':
      return 'Connecting…'
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'offline':
      return status.edits > 0 ? `Offline: ${held(status.edits)}` : 'Offline: all edits are saved'
    case 'trouble':
      return `The server cannot store anything just now: ${held(status.edits)}`
    case 'ended':
      return status.edits > 0 ? `Disconnected: ${held(status.edits)}` : 'Disconnected'
  }
}

export function sameSaveStatus(a: SaveStatus, b: SaveStatus): boolean {
  const edits = (status: SaveStatus) => ('edits' in status ? status.edits : 0)
  const slow = (status: SaveStatus) => 'slow' in status && status.slow
  return a.kind === b.kind && edits(a) === edits(b) && slow(a) === slow(b)
}
