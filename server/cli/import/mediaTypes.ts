const mediaTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/plain',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.eml': 'message/rfc822',
}

/** The media type that a file's name stands for. */
export function mediaTypeOf(name: string): string {
  return mediaTypes[extensionOf(name)] ?? 'application/octet-stream'
}

const unreadable: readonly { readonly what: string; readonly extensions: string }[] = [
  { what: 'a picture', extensions: 'jpg jpeg png gif webp avif svg ico bmp tif tiff heic psd eps' },
  { what: 'sound or video', extensions: 'mp3 mp4 m4a m4v wav ogg flac avi mov mkv webm' },
  { what: 'a font', extensions: 'woff woff2 ttf otf eot' },
  {
    what: 'a program or its style',
    extensions: 'js mjs css map wasm exe dll so bin jar class swf',
  },
  { what: 'a table or slides', extensions: 'xls xlsx ods csv tsv ppt pptx odp key numbers' },
  { what: 'a database', extensions: 'db sqlite sqlite3 mdb' },
  {
    what: 'a packed file that cannot be opened',
    extensions: '7z rar tar gz tgz bz2 xz zst iso dmg',
  },
]
const whatIs: ReadonlyMap<string, string> = new Map(
  unreadable.flatMap(({ what, extensions }) =>
    extensions.split(' ').map((extension) => [`.${extension}`, what] as const),
  ),
)

/** Why a file with this name cannot be an article; null when it may be one. */
export function noArticle(name: string): string | null {
  const what = whatIs.get(extensionOf(name))
  return what ? `This is ${what}.` : null
}

function extensionOf(name: string): string {
  return /\.[^./\\]*$/.exec(name.toLowerCase())?.[0] ?? ''
}
