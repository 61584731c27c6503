import { expect, test } from 'vitest'
import { isAsideHead, isEndHead, isFurniture } from '../../../core/extract/text/boilerplate.ts'

test.each([
  'Share on Facebook Share on Twitter Email',
  'Sign up for our weekly newsletter and never miss a story.',
  'Email Jane Doe here or follow her on Twitter.',
  'Watch the live recap and analysis here.',
  'Read more: Five things to know about the buoy line',
  'We use cookies to improve your experience on our site.',
  '© 2031 The Harbour Courier. All rights reserved.',
  'This article was originally published in The Lessing Standard on June 14, 2031.',
  'Lire aussi : Cinq questions sur le détroit',
])('takes "%s" for furniture', (text) => {
  expect(isFurniture(text)).toBe(true)
})

test.each([
  'Comments (14)',
  '3 thoughts on “Twelve ships”',
  'About the author',
  'Notes',
  'Комментарии (5)',
])('lets "%s" end the article', (text) => {
  expect(isEndHead(text)).toBe(true)
})

test.each([
  'Support for the opposition is thin outside the capital.',
  'Search teams found nothing.',
  'Follow-up talks are planned for Geneva.',
  'More in hope than in expectation, the envoy flew home.',
  'Comments by the minister on Tuesday suggested otherwise.',
  'Share prices fell by a tenth.',
  'Advertising revenue fell sharply.',
  'Save the Children said the figure was too low.',
  'Terms of the deal were not disclosed.',
  'Archives in Dovrin hold the letter.',
  'Top officials stayed away.',
  'Previous talks failed.',
])('leaves the sentence "%s" in the article', (text) => {
  expect(isFurniture(text) || isEndHead(text) || isAsideHead(text)).toBe(false)
})
