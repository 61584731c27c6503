import { describe, expect, test } from 'vitest'
import { describeClosing } from '../../../components/editor/closing.ts'
import { closeCode } from '../../../core/collab/protocol.ts'

describe('why a connection ended', () => {
  test.each([
    [closeCode.malformed, 'discard'],
    [closeCode.signedOut, 'sign-in'],
    [closeCode.notAllowed, 'briefs'],
    [closeCode.noSuchBrief, 'briefs'],
    [closeCode.tooSlow, 'reload'],
    [closeCode.schemaDiffers, 'reload'],
    [closeCode.tooLarge, 'discard'],
    [closeCode.tooManyRequests, 'reload'],
  ])('code %i is answered with "%s"', (code, remedy) => {
    const closing = describeClosing(code, '')
    expect(closing.remedy).toBe(remedy)
    expect(closing.text).toMatch(/^[A-Z].*\.$/)
  })

  test('the reason tells apart what has the same code', () => {
    const other = describeClosing(closeCode.signedOut, 'signed in as somebody else')
    expect(other).toMatchObject({
      remedy: 'sign-in',
      text: expect.stringMatching(/^Somebody else/),
    })
    const demoted = describeClosing(closeCode.notAllowed, 'you may not edit this brief')
    expect(demoted).toMatchObject({ remedy: 'copy', text: expect.stringMatching(/^You may read/) })
  })

  test('an unknown code shows the reason that the server gave', () => {
    expect(describeClosing(4499, 'The moon is full.').text).toBe('The moon is full.')
  })
})
