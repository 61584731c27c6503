import { expect, test } from 'vitest'
import { namesTyped } from '../../../components/names/namesTyped.ts'

test.each([
  ['Kyiv, Kiev', ['Kyiv', 'Kiev']],
  [' Kyiv ;Kiev,, \nKijów, ', ['Kyiv', 'Kiev', 'Kijów']],
  ['Bashar al-Assad, Basher Asad', ['Bashar al-Assad', 'Basher Asad']],
  [' , ', []],
])('%j is %j', (line, names) => {
  expect(namesTyped(line)).toEqual(names)
})
