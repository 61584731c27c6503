import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { mayReadMetrics } from '../../../server/metrics/mayReadMetrics.ts'

type Asking = Pick<IncomingMessage, 'headers' | 'socket'>

const from = (remoteAddress: string, headers: IncomingMessage['headers'] = {}): Asking => ({
  headers: { host: 'localhost:3000', ...headers },
  socket: { remoteAddress } as Asking['socket'],
})
const open = { token: undefined, behindProxy: false }
const token = 'a-long-enough-token'

test.each<[string, Asking, boolean]>([
  ['this machine', from('127.0.0.1'), true],
  ['this machine over IPv6', from('::1', { host: '[::1]:3000' }), true],
  ['this machine over IPv4 in IPv6', from('::ffff:127.0.0.1', { host: '127.0.0.1' }), true],
  ['another machine', from('192.0.2.7'), false],
  ['a proxy on this machine', from('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), false],
  ['a proxy with the standard header', from('127.0.0.1', { forwarded: 'for=192.0.2.7' }), false],
  ['a page that a name leads here', from('127.0.0.1', { host: 'evil.example' }), false],
  ['a request without a host', from('127.0.0.1', { host: undefined }), false],
])('without a token, %s', (_, asking, may) => {
  expect(mayReadMetrics(asking, open)).toBe(may)
})

test('without a token, nobody where a proxy stands in front', () => {
  expect(mayReadMetrics(from('127.0.0.1'), { ...open, behindProxy: true })).toBe(false)
})

test('with a token, whoever sends it and nobody else', () => {
  const rule = { token, behindProxy: true }
  const asking = (authorization: string) =>
    from('192.0.2.7', { authorization, 'x-forwarded-for': '198.51.100.1' })
  expect(mayReadMetrics(asking(`Bearer ${token}`), rule)).toBe(true)
  expect(mayReadMetrics(asking(`Bearer ${token}x`), rule)).toBe(false)
  expect(mayReadMetrics(asking(''), rule)).toBe(false)
  expect(mayReadMetrics(from('127.0.0.1'), { ...rule, behindProxy: false })).toBe(false)
})
