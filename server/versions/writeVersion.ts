import { toHtml } from '../../core/export/toHtml.ts'
import { toMarkdown } from '../../core/export/toMarkdown.ts'
import type { WrittenVersion } from '../../core/host.ts'
import { schema } from '../../core/schema/schema.ts'
import { prisma } from '../../prisma/client.ts'
import { readSoundVersion } from '../../prisma/versions.ts'
import { citeDocument } from '../citation/citations.ts'

const formats = {
  html: { write: toHtml, ending: 'html', mediaType: 'text/html; charset=utf-8' },
  markdown: { write: toMarkdown, ending: 'md', mediaType: 'text/markdown; charset=utf-8' },
}

/**
 * A version as a document of its own, its citations in the style that the brief is set in by now.
 * @throws ProblemError 404, 409, 410; 422 when that style cannot be used
 */
export async function writeVersion(
  briefId: string,
  number: number,
  format: keyof typeof formats,
): Promise<WrittenVersion> {
  const { document } = await readSoundVersion(briefId, number)
  const citations = await citeDocument(briefId, async () => document)
  const { title, citationLocale } = await prisma().brief.findUniqueOrThrow({
    where: { id: briefId },
    select: { title: true, citationLocale: true },
  })
  const { write, ending, mediaType } = formats[format]
  const doc = schema.nodeFromJSON(document)
  return {
    text: write({ title, locale: citationLocale, doc, citations }),
    fileName: `${title.replace(/[/\\:*?"<>|]/g, ' ').slice(0, 120)} v${number}.${ending}`,
    mediaType,
  }
}
