import type { Role } from './roles.ts'

const everyone: readonly Role[] = ['owner', 'editor', 'commenter', 'reader']
const writers: readonly Role[] = ['owner', 'editor']
const owners: readonly Role[] = ['owner']

/** Who may do what. Every request and every socket asks `can`; nothing else decides. */
const policy = {
  'brief.read': everyone,
  'brief.create': writers,
  'brief.edit': writers,
  'brief.archive': writers,
  'version.read': everyone,
  'version.save': writers,
  'version.restore': writers,
  'brief.review': writers,
  'brief.approve': owners,
  'check.rule': writers,
  'source.read': everyone,
  'source.add': writers,
  'source.edit': writers,
  'source.archive': writers,
  'source.note': writers,
  'style.read': everyone,
  'style.edit': writers,
  'alias.read': everyone,
  'alias.edit': writers,
  'member.read': everyone,
  'member.manage': owners,
  'invitation.manage': owners,
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/** Whether somebody in this role may do this. */
export function can(role: Role, action: Action): boolean {
  return (policy[action] as readonly Role[]).includes(role)
}
