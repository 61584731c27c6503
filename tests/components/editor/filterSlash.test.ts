import { describe, expect, test } from 'vitest'
import { filterSlash } from '../../../components/editor/filterSlash.ts'

const items = [
  { label: 'Text', words: 'paragraph plain' },
  { label: 'Heading 1', words: 'title h1' },
  { label: 'Heading 2', words: 'subtitle h2' },
  { label: 'Task list', words: 'todo' },
  { label: 'Table', words: 'grid tasks' },
]

describe('slash filter', () => {
  test.each([
    ['', ['Text', 'Heading 1', 'Heading 2', 'Task list', 'Table']],
    ['head', ['Heading 1', 'Heading 2']],
    ['HEADING2', ['Heading 2']],
    ['2', ['Heading 2']],
    ['h1', ['Heading 1']],
    ['list', ['Task list']],
    ['task', ['Task list', 'Table']],
    ['ext', []],
  ])('"%s" finds %j', (query, labels) => {
    expect(filterSlash(items, query).map((item) => item.label)).toEqual(labels)
  })
})
