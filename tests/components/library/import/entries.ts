import { draftOf } from '../../../../components/library/import/draft.ts'
import { newEntry, type QueueEntry } from '../../../../components/library/import/queueEntry.ts'
import type { Imported, Preview } from '../../../../core/api/sources.ts'

/** A preview of an article of two paragraphs and a menu. */
export function previewOf(title: string | null, change: Partial<Preview> = {}): Preview {
  return {
    fileName: 'a.txt',
    article: {
      title,
      authors: [],
      publisher: 'Delta Courier',
      published: null,
      language: 'en',
      url: null,
      type: null,
      blocks: [
        { kind: 'other', text: 'Menu', included: false },
        { kind: 'paragraph', text: 'The ferry returned.', included: true },
        { kind: 'paragraph', text: 'Nobody was hurt.', included: true },
      ],
      quotes: [],
      attributions: [],
      warnings: [],
    },
    duplicateOf: null,
    revisionOf: null,
    similarTo: [],
    ...change,
  }
}

/** An entry of the list as it is once read. */
export function readyEntry(id: number, change: Partial<QueueEntry> = {}): QueueEntry {
  const preview = previewOf(`Title ${id}`)
  const file = new File(['text'], `${id}.txt`)
  return {
    ...newEntry(id, {
      origin: { kind: 'file', file, fromArchive: false },
      name: file.name,
      folder: '',
    }),
    state: 'ready',
    draft: draftOf(preview),
    found: {
      unstated: new Set(),
      language: 'en',
      warnings: [],
      outlets: [],
      blocks: preview.article.blocks.length,
      revisionOf: null,
      similarTo: [],
    },
    blocks: preview.article.blocks,
    ...change,
  }
}

/** What the API answers about a stored source. */
export function importedOf(title: string, change: Partial<Imported> = {}): Imported {
  return {
    source: {
      id: `id of ${title}`,
      title,
      authors: [],
      outlet: null,
      published: null,
      language: 'en',
      url: null,
      type: 'document',
      tags: [],
      words: 1,
      addedBy: null,
      createdAt: '2026-01-01T00:00:00Z',
      archivedAt: null,
      briefs: 0,
      similar: 0,
      revision: null,
    },
    duplicate: false,
    revised: false,
    ...change,
  }
}
