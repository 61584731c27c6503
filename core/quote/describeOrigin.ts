interface Origin {
  readonly speaker: string
  readonly via: string
}

/**
 * Where quoted words come from, for people: `Itani, quoted in Harbour News`, `The Courier, quoted in
 * …`, `Itani in The Courier, quoted in …`; the place alone where the words are its own.
 */
export function describeOrigin({ speaker, via }: Origin, place: string): string {
  const origin = [speaker, via].filter(Boolean).join(' in ')
  if (!origin) return place
  return place ? `${origin}, quoted in ${place}` : `${origin}, quoted`
}
