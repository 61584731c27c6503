/**
 * What sources with nearly the same text amount to: `1 origin, 4 outlets`. An outlet that is not
 * stated counts as one of its own.
 */
export function oneOrigin(sources: readonly { readonly outlet: string | null }[]): string {
  const named = new Set(sources.flatMap(({ outlet }) => outlet?.toLowerCase() ?? []))
  const outlets = named.size + sources.filter(({ outlet }) => outlet === null).length
  return outlets === 1
    ? `1 outlet, ${sources.length} copies of one text`
    : `1 origin, ${outlets} outlets`
}
