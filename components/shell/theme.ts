export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const cookie = 'chancery-theme'

/** What the page shows now; `system` follows the device. */
export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Shows this theme at once and remembers it for a year on this device. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  const age = theme === 'system' ? 0 : 365 * 86_400
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${cookie}=${theme}; path=/; max-age=${age}; samesite=lax`
}
