import type { CitationItem, LocatorLabel } from './citationItems.ts'

export type Locator = Pick<CitationItem, 'locator' | 'label'>

const forms: readonly (readonly [LocatorLabel, RegExp])[] = [
  ['paragraph', /^(?:¶+|par(?:a(?:graph)?)?s?\b\.?)\s*(.+)$/iu],
  ['page', /^(?:pp?\b\.?|pages?\b)\s*(.+)$/iu],
  ['timestamp', /^(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–]\s*\d{1,2}:\d{2}(?::\d{2})?)?)$/iu],
]

/** Reads a place as people write it (`para. 4`, `pp. 12–14`, `1:20:33`); null where it is another. */
export function readLocator(text: string): Locator | null {
  for (const [label, form] of forms) {
    const found = form.exec(text.trim())?.[1]
    if (found) return { label, locator: found }
  }
  return null
}

/** A place as people write it, which `readLocator` reads back; empty for none. */
export function writeLocator({ label, locator }: Locator): string {
  if (!locator || label === 'timestamp') return locator
  const several = /[-–,&]/.test(locator)
  if (label === 'page') return `${several ? 'pp.' : 'p.'} ${locator}`
  return `${several ? 'paras.' : 'para.'} ${locator}`
}
