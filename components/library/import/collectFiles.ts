import { isJunk } from './isJunk.ts'
import type { FoundFile } from './newEntries.ts'

/** Files beyond this many are not looked for: no list takes them. */
const mostFiles = 20_000

interface Collected {
  readonly files: readonly FoundFile[]
  /** Files and folders that the browser could not open. */
  readonly unreadable: readonly string[]
}

/** By name as people number things: `2.txt` before `10.txt`. */
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * All files of what was dropped, folders walked to their ends, in order, junk left out. Call it
 * while the drop is handled: `webkitGetAsEntry` answers only then.
 */
export function collectFiles(items: Iterable<DataTransferItem>): Promise<Collected> {
  const files: FoundFile[] = []
  const roots: FileSystemEntry[] = []
  for (const item of items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry?.isDirectory ? null : item.getAsFile()
    // A file that the person names is taken whatever it is called.
    if (file) files.push({ file, folder: '' })
    else if (entry) roots.push(entry)
  }
  return walk(roots, files)
}

/** Walks folders, depth first. */
export async function walk(
  roots: readonly FileSystemEntry[],
  files: FoundFile[] = [],
): Promise<Collected> {
  const unreadable: string[] = []
  const visit = async (entry: FileSystemEntry): Promise<void> => {
    if (files.length >= mostFiles || isJunk(entry.name)) return
    try {
      if (isFile(entry)) files.push({ file: await fileOf(entry), folder: folderOf(entry.fullPath) })
      else if (isDirectory(entry)) {
        const children = await childrenOf(entry)
        children.sort((a, b) => byName.compare(a.name, b.name))
        for (const child of children) await visit(child)
      }
    } catch {
      unreadable.push(entry.fullPath.replace(/^\//, ''))
    }
  }
  for (const root of roots) await visit(root)
  return { files, unreadable }
}

/** The same of what a folder picker gives: a flat list with paths. */
export function collectPicked(picked: Iterable<File>): FoundFile[] {
  return [...picked]
    .filter(({ name, webkitRelativePath }) => !(webkitRelativePath || name).split('/').some(isJunk))
    .sort((a, b) => byName.compare(a.webkitRelativePath, b.webkitRelativePath))
    .slice(0, mostFiles)
    .map((file) => ({ file, folder: folderOf(file.webkitRelativePath) }))
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A browser hands out the entries of a folder in parts, until one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}

/** `/reports/2013/a.txt` → `reports/2013`. */
function folderOf(path: string): string {
  return path.replace(/^\//, '').split('/').slice(0, -1).join('/')
}
