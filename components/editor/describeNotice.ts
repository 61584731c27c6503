import type { Notice } from '../../core/collab/protocol.ts'

/** A notice in words; null for what the person did themselves or sees anyway. */
export function describeNotice(notice: Notice, myName: string, title: string): string | null {
  switch (notice.kind) {
    case 'renamed':
      return notice.by === myName || notice.title === title
        ? null
        : `${notice.by} renamed the brief to “${notice.title}”.`
    case 'version':
      if (notice.by === myName || notice.by === null) return null
      return `${notice.by} saved version ${notice.number}${notice.name ? `, “${notice.name}”` : ''}.`
    case 'restored':
      return describeRestore(notice, myName)
    case 'status':
      return describeStatus(notice, myName)
    case 'archived':
      return `${notice.by} ${notice.archived ? 'archived this brief' : 'brought this brief back from the archive'}.`
    case 'cited':
      return notice.by === myName ? null : `${notice.by} changed how this brief cites.`
    case 'role':
      return `You are now ${/^[aeo]/.test(notice.role) ? 'an' : 'a'} ${notice.role}.`
    case 'storage':
      if (notice.long)
        return 'The server has not stored anything for a minute. Nobody can write in this brief until it does; what you wrote is held on this device, and you can copy it.'
      return notice.trouble
        ? 'The server cannot store anything just now. Your edits are held on this device until it can.'
        : null
    case 'restores':
    case 'revised':
    case 'ruled':
      return null
    case 'stopping':
      return 'The server restarts. Your edits are kept on this device and sent when it is back.'
  }
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>

/** Who did it was told where they did it, with a way to undo it. */
function describeRestore({ number, changes, undone, by }: Of<'restored'>, myName: string) {
  if (by === myName) return null
  if (undone) return `${by} undid bringing back an earlier text.`
  const saved = 'The text before it is saved in the history.'
  if (changes === undefined) return `${by} brought back version ${number}. ${saved}`
  const what = changes === 1 ? '1 change' : `${changes} changes`
  return `${by} took back ${what} since version ${number}. ${saved}`
}

function describeStatus({ status, approvedVersion, by }: Of<'status'>, myName: string) {
  if (by === null)
    return `The brief was changed after its approval and is a draft again. Version ${approvedVersion} is what was approved.`
  if (by === myName) return null
  if (status === 'approved') return `${by} approved the brief as version ${approvedVersion}.`
  return status === 'review'
    ? `${by} sent the brief for review.`
    : `${by} made the brief a draft again.`
}
