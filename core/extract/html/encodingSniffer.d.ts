/** The package brings no types. */
declare module 'html-encoding-sniffer' {
  /** Name of the encoding that a browser would take, by byte order mark, label and `<meta>`. */
  export default function sniff(
    bytes: Uint8Array,
    options?: {
      xml?: boolean
      transportLayerEncodingLabel?: string
      defaultEncoding?: string
      maxPrescanBytes?: number
    },
  ): string
}
