/** The spellings in a line that separates them by commas, semicolons or line breaks. */
export function namesTyped(line: string): string[] {
  return line
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
}
