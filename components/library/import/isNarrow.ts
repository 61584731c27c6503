/** Whether list and entry take turns: the same width as in ImportPage.module.css. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 900px)').matches
}
