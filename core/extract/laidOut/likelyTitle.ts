import { folded } from '../text/features.ts'

/** Titles that programs write by themselves: names of files, "untitled", names of programs. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|unbenannt|sans titre|document\d*$|print|layout \d|slide 1)|\.(?:docx?|pdf|rtf|indd|qxd|pptx?|tex|dvi|html?|pages)$|^[\w-]*\d{4,}[\w-]*$|^https?:|[_\\]/iu

/** The title in a file's properties, unless a program wrote it by itself; null then. */
export function likelyTitle(title: string | null): string | null {
  return title && folded(title).includes(' ') && !noTitle.test(title) ? title : null
}
