/** Names the question whether a quotation stays as it is beside one later text. */
export function driftKey(quoteId: string, currentHash: string): string {
  return `drift:${quoteId}:${currentHash}`
}
