import { describe, expect, test } from 'vitest'
import { linkAddress } from '../../../components/editor/linkAddress.ts'

describe('link address', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' example.org/report ', 'https://example.org/report'],
    ['localhost:3000/x', 'https://localhost:3000/x'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.org', null],
    ['two words', null],
    ['word', null],
    ['', null],
  ])('%j becomes %j', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })
})
