/** What findings are about, in the order in which they ask for attention. */
export const findingGroups = [
  'differs',
  'orphan',
  'review',
  'drifted',
  'uncited',
  'marks',
  'figures',
  'secondary',
  'edited',
  'typography',
  'unquoted',
  'share',
  'age',
] as const
