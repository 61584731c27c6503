import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractArticle } from '../../../core/extract/extractArticle.ts'
import { composeRevision } from '../../../core/extract/revision.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'
import { schema } from '../../../core/schema/schema.ts'
import { sampleBrief } from '../../../server/sample/brief.ts'

const library = new URL('../../../server/sample/library/', import.meta.url)
const files = readdirSync(library)

function article(file: string) {
  return extractArticle({
    bytes: readFileSync(new URL(file, library)),
    fileName: file,
    mediaType: '',
  })
}

const quoted: { file: string; exact: string }[] = []
const content = sampleBrief((file, exact) => {
  quoted.push({ file, exact })
  return {
    id: `q${quoted.length}`,
    source: file,
    revision: '',
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
    locator: '',
    ...plainCitation,
  }
})

test('the worked brief is a document of the schema', () => {
  const node = schema.nodeFromJSON(content)
  node.check()
  expect(node.textContent.split(/\s+/).length).toBeGreaterThan(500)
})

test('the worked brief quotes exact words of at least five sources', async () => {
  expect(quoted.length).toBeGreaterThanOrEqual(8)
  expect(new Set(quoted.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5)
  for (const { file, exact } of quoted) {
    const { text, blocks } = composeRevision((await article(file)).blocks)
    const start = text.indexOf(exact)
    expect(start, `${file}: ${exact}`).toBeGreaterThanOrEqual(0)
    expect(blocks.some((block) => block.start <= start && start + exact.length <= block.end)).toBe(
      true,
    )
  }
})

const titles: Record<string, string> = {
  'blog-two-papers.txt': 'Twelve ships, or nine, or seven',
  'courrier-detroit.txt': 'Détroit de Kessa : à Lessing, le blé arrive mais ne repart pas',
  'gazette-site-dump.txt': "Only nine ships in 'record' convoy, harbour logs show",
  'institute-clearance.txt': 'Mines without owners: the case for a Kessa clearance authority',
  'interview-strand.txt': '“A corridor is a promise that somebody can shut”',
  'ledger-convoy.html': 'Grain ships leave Lessing again after nine idle days',
  'ngo-update.txt': 'Maravel: situation update no. 7',
  'opinion-bread.txt': 'Stop counting ships and start counting bread',
  'wire-convoy.txt': 'First grain convoy in nine days passes the Kessa Strait',
}

test.each(files)('%s states a title and a date and no furniture', async (file) => {
  const found = await article(file)
  expect(found.title).toBe(titles[file])
  expect(found.published).toMatch(/^2025-/)
  const { text } = composeRevision(found.blocks)
  expect(text).not.toMatch(/cookie|subscribe|newsletter|abonnez|©|comments|related|share/i)
})

test('the worked brief opens with its bottom line, since the editor shows the title above it', () => {
  const first = schema.nodeFromJSON(content).firstChild
  expect(first?.type.name).toBe('paragraph')
  expect(first?.textContent).toMatch(/^Bottom line\./)
})
