import { expect, test } from 'vitest'
import { readWebAddress } from '../../../server/fetch/webAddress.ts'

test.each([
  ['http://example.org', 'http://example.org/'],
  ['https://example.org:443/a b?c=d e#f', 'https://example.org/a%20b?c=d%20e'],
  ['https://example.org.:8443/', 'https://example.org:8443/'],
  ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
  ['https://bücher.example/straße', 'https://xn--bcher-kva.example/stra%C3%9Fe'],
  ['http://example.org:1024/', 'http://example.org:1024/'],
  ['https://example.org:80/', 'https://example.org:80/'],
  ['http://local.example.org/', 'http://local.example.org/'],
  ['http://[2606:4700::1]/', 'http://[2606:4700::1]/'],
])('%s is fetched as %s', (address, href) => expect(readWebAddress(address).href).toBe(href))

test.each([
  ['', 'That is not a web address.'],
  ['example.org', 'That is not a web address.'],
  ['/path', 'That is not a web address.'],
  ['http://', 'That is not a web address.'],
  ['http://256.1.1.1/', 'That is not a web address.'],
  ['http://[fe80::1%25eth0]/', 'That is not a web address.'],
  ['http://example.org:99999/', 'That is not a web address.'],
  ['file:///etc/passwd', 'The address must start with http:// or https://.'],
  ['ftp://example.org/', 'The address must start with http:// or https://.'],
  ['gopher://example.org/', 'The address must start with http:// or https://.'],
  ['data:text/html,hello', 'The address must start with http:// or https://.'],
  ['javascript:alert(1)', 'The address must start with http:// or https://.'],
  ['ws://example.org/', 'The address must start with http:// or https://.'],
  ['https://ada:secret@example.org/', 'The address holds a name or password. Leave them out.'],
  ['https://example.org@127.0.0.1/', 'The address holds a name or password. Leave them out.'],
  ['http://example.org:22/', 'Pages are not fetched from port 22.'],
  ['http://example.org:25/', 'Pages are not fetched from port 25.'],
  ['http://example.org:0/', 'Pages are not fetched from port 0.'],
  ['http://example.org:6667/', 'Pages are not fetched from port 6667.'],
  [`http://example.org/${'a'.repeat(8000)}`, 'The address is too long.'],
])('%s is refused: %s', (address, message) =>
  expect(() => readWebAddress(address)).toThrow(message),
)

test.each([
  'localhost',
  'LOCALHOST',
  'localhost.',
  'localhost..',
  'a.localhost',
  'localhost.localdomain',
  'intranet',
  'printer.local',
  'printer.local.',
  'metadata.google.internal',
  'router.home.arpa',
  'wiki.corp',
  'nas.lan',
  'hidden.onion',
  '\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3',
])('the name %s is one of a private network', (name) =>
  expect(() => readWebAddress(`http://${name}/`)).toThrow(/private network/),
)
