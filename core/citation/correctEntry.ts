/** The marked text of an entry as a style's guide has it, where neither style nor item can say so. */
export function correctEntry(text: string, style: string): string {
  // No comma follows the dashes for an author again (OSCOLA, 4th edition, 1.7).
  return style === 'oscola' ? text.replace(/^(\s*——),/, '$1') : text
}
