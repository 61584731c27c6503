import type { Notice } from '../../core/collab/protocol.ts'

/** A notice in words; null for what the person did themselves or sees anyway. */
export function describeNotice(notice: Notice, myName: string, title: string): string | null {
  switch (notice.kind) {
    case 'renamed':
      return notice.by === myName || notice.title === title
        ? null
        : `${notice.by} renamed the brief to “${notice.title}”.`
    case 'version':
      if (notice.by === myName) return null
      return `${notice.by} saved version ${notice.number}${notice.name ? `, “${notice.name}”` : ''}.`
    case 'restored':
      return notice.by === myName
        ? `Version ${notice.number} is back. The text before it is saved in the history.`
        : `${notice.by} brought back version ${notice.number}. The text before it is saved in the history.`
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
    case 'revised':
    case 'ruled':
      return null
    case 'stopping':
      return 'The server restarts. Your edits are kept on this device and sent when it is back.'
  }
}
