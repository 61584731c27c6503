/** How many outlets printed nearly the same text: `1 origin, 4 outlets`. */
export function originWords(others: number): string {
  return `1 origin, ${others + 1} outlets`
}
