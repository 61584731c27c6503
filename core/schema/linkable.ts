const schemes = new Set(['http:', 'https:', 'mailto:'])

/** Whether a brief may link to this address: the web and e-mail, and nothing that runs. */
export function isLinkable(address: string): boolean {
  return URL.canParse(address) && schemes.has(new URL(address).protocol)
}
