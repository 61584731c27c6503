import { expect, test } from 'vitest'
import { type Command, filterCommands } from '../../../components/shell/command.ts'

const commands: Command[] = [
  ['Réfugiés in the north', 'Brief'],
  ['The north', 'Source · Le Monde'],
  ['New brief', 'Action'],
].map(([label = '', kind = '']) => ({ id: label, label, kind, run: () => {} }))

test.each([
  ['', ['Réfugiés in the north', 'The north', 'New brief']],
  ['refu', ['Réfugiés in the north']],
  ['the nor', ['The north', 'Réfugiés in the north']],
  ['monde', ['The north']],
  ['ew', []],
  ['brief', ['Réfugiés in the north', 'New brief']],
])('finds by the beginnings of words: %j', (query, labels) => {
  expect(filterCommands(commands, query).map((command) => command.label)).toEqual(labels)
})
