import { expect, test } from 'vitest'
import { captionKind } from '../../../core/extract/text/captionKind.ts'

test.each([
  ['Soldiers guard a bridge in Oren. (AFP/Getty Images)', 'caption'],
  ['Soldiers guard a bridge in Oren on Monday. Reuters/Ivan Mikkel', 'caption'],
  ['A girl waits at Oren (file photo)', 'caption'],
  ['Le port de Lessing, le 10 mars. Photo : Marc Delorme/AFP', 'caption'],
  ['Photo by Ivan Mikkel', 'credit'],
  ['[Tomas Reed/AP Images]', 'credit'],
  ['Flickr/ Creative Commons', 'credit'],
  ['“We wait,” he said, and the convoy left the port the next morning. (AFP)', null],
  ['The fighting is heaviest in the northern sector (see map).', null],
  ['She sent her editor in the capital a photo by email on the same night.', null],
  ['Images from the scene showed smoke over the harbour and men with stretchers.', null],
])('tells captions, credits and text apart: %s', (text, kind) => {
  expect(captionKind(text)).toBe(kind)
})
