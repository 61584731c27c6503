/** Why an invitation link does not work, for the person who opened it. */
export const unusableInvitation = {
  unknown: 'This invitation link is not valid. Check that you copied all of it.',
  accepted: 'This invitation has been used already. If that was you, sign in.',
  expired: 'This invitation has expired. Ask for a new link.',
  revoked: 'This invitation was withdrawn. Ask for a new link.',
} as const
