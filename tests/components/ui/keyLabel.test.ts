import { expect, test } from 'vitest'
import { keyLabel } from '../../../components/ui/keyLabel.ts'

test.each([
  ['Mod+Alt+1', 'MacIntel', '⌘⌥1'],
  ['Mod+Shift+Z', 'iPad', '⌘⇧Z'],
  ['Mod+Alt+1', 'Win32', 'Ctrl+Alt+1'],
  ['F6', 'Linux x86_64', 'F6'],
])('%s on %s reads %s', (keys, platform, label) => {
  expect(keyLabel(keys, platform)).toBe(label)
})
