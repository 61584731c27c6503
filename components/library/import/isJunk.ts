/** Files and folders that systems and programs leave lying about; never an article. */
export function isJunk(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || names.has(name.toLowerCase())
}

const names = new Set(['__macosx', 'thumbs.db', 'desktop.ini', 'icon\r', '$recycle.bin'])
